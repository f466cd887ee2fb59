// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import city.madang.geo.Area;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.module.Demo;
import city.madang.module.DemoCity;
import city.madang.module.Kit;
import city.madang.solution.alerts.domain.Content;
import city.madang.solution.alerts.domain.Occasion;
import city.madang.solution.alerts.domain.Status;
import city.madang.solution.alerts.domain.Target;
import city.madang.solution.alerts.domain.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** A heat wave that is over, and a drill that waits for a second official. */
final class AlertsDemo implements Demo {
    private static final int AREAS = 3;
    private static final String PAGE = "https://seoul.example/alerts/";

    private final Kit kit;
    private final SigningKeys keys;

    AlertsDemo(Kit kit, SigningKeys keys) {
        this.kit = kit;
        this.keys = keys;
    }

    @Override
    public void fill(DemoCity city) {
        var duty = visitor(city.official("duty", "Lee Sora", Set.of(AlertsModule.WRITER)));
        var chief = visitor(city.official("chief", "Park Jihoon", Set.of(AlertsModule.RELEASER)));
        var now = kit.clock().instant();
        var past = at(now.minus(Duration.ofDays(9)));
        var heat = past.begin(duty, content(Occasion.HEAT, Status.ACTUAL, now.minus(Duration.ofDays(7)), List.of()));
        past.release(chief, heat, 0, PAGE + heat);
        var over = at(now.minus(Duration.ofDays(7)));
        over.expire();
        var today = at(now.minus(Duration.ofHours(2)));
        var areas = kit.areas().all().stream()
                .map(Area::id)
                .limit(AREAS)
                .map(Target::of)
                .toList();
        var drill = today.begin(duty, content(Occasion.FLOOD, Status.EXERCISE, now.plus(Duration.ofDays(2)), areas));
        today.ask(duty, drill, 0);
    }

    private Office at(Instant time) {
        return new Office(kit, keys, Clock.fixed(time, ZoneOffset.UTC));
    }

    private Content content(Occasion occasion, Status status, Instant expires, List<Target> targets) {
        var words = kit.city().languages().stream()
                .map(each -> new Words(
                        each,
                        kit.texts().text(each, "occasion." + occasion + ".event"),
                        kit.texts().text(each, "occasion." + occasion + ".headline"),
                        kit.texts().text(each, "occasion." + occasion + ".description"),
                        kit.texts().text(each, "occasion." + occasion + ".instruction")))
                .toList();
        return new Content(status, occasion.danger(), expires, words, targets, status == Status.ACTUAL);
    }

    private Visitor visitor(PersonId person) {
        return new Visitor(kit.organisation().official(person), Set.of());
    }
}
