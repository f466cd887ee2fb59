// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.links;

import city.madang.geo.Area;
import city.madang.module.Kit;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import city.madang.solution.alerts.subscribe.Subscriber;
import city.madang.solution.alerts.subscribe.Subscribers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A person's subscriptions, found by their addresses. */
public final class SubscriberData implements PersonalData {
    private final Kit kit;
    private final Subscribers subscribers;

    public SubscriberData(Kit kit, Subscribers subscribers) {
        this.kit = kit;
        this.subscribers = subscribers;
    }

    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return person.reaches().stream()
                .flatMap(reach -> subscribers.of(reach).stream())
                .map(each -> record(each, reader))
                .toList();
    }

    private PersonalRecord record(Subscriber subscriber, Locale reader) {
        var areas = subscriber.areas().stream()
                .flatMap(id -> kit.areas().find(id).stream())
                .map(Area::name)
                .map(name -> name.in(reader))
                .sorted()
                .collect(Collectors.joining(", "));
        var record = PersonalRecord.of(subscriber.id(), subscriber.asked())
                .with("reach", subscriber.to().value())
                .with("areas", areas)
                .with("least", kit.texts().text(reader, "severity." + subscriber.least()));
        return subscriber.confirmed().map(at -> record.with("confirmed", at)).orElse(record);
    }

    @Override
    public Erased erase(DataSubject person) {
        int done = 0;
        for (var reach : person.reaches()) {
            done += subscribers.forget(reach);
        }
        return new Erased(done, List.of());
    }
}
