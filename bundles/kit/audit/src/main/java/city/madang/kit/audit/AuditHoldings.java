// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit;

import city.madang.identity.Organisation;
import city.madang.kit.PersonalHoldings;
import city.madang.module.Offer;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What the record of acts tells of people: it is kept whole, because a chain with gaps proves nothing. */
@Component(service = PersonalHoldings.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class AuditHoldings implements PersonalHoldings, PersonalData {
    private final TableAudit audit;
    private final Organisation organisation;

    @Activate
    public AuditHoldings(@Reference TableAudit audit, @Reference Organisation organisation) {
        this.audit = audit;
        this.organisation = organisation;
    }

    /** @param id a login, or the number of a receipt */
    private record Named(String id, Trace trace) {}

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Map<String, PersonalData> personal() {
        return Offer.of().personal("trace", this).personal();
    }

    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return traces(person)
                .map(each -> PersonalRecord.of(each.id(), each.trace().begun())
                        .with("entries", Integer.toString(each.trace().entries()))
                        .with("latest", each.trace().latest()))
                .toList();
    }

    private Stream<Named> traces(DataSubject person) {
        var acts = person.accounts().stream()
                .flatMap(id -> organisation.official(id).stream())
                .flatMap(official -> named(official.login(), audit.by(official.login())));
        var looks = person.receipts().stream().map(Object::toString).flatMap(number -> named(number, audit.on(number)));
        return Stream.concat(acts, looks);
    }

    private static Stream<Named> named(String id, Optional<Trace> found) {
        return found.map(trace -> new Named(id, trace)).stream();
    }

    @Override
    public Erased erase(DataSubject person) {
        var kept =
                traces(person).map(each -> new Erased.Kept(each.id(), "proof")).toList();
        return new Erased(0, kept);
    }
}
