// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The page on which an administrator puts the clock of a demo forward. A city that is no demo has no such page. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ClockPages implements KitPages {
    private static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    private static final String PATH = "/admin/clock";

    private final DemoClock demo;
    private final DemoDay day;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public ClockPages(
            @Reference DemoClock demo, @Reference DemoDay day, @Reference AuditLog audit, @Reference Clock clock) {
        this.demo = demo;
        this.day = day;
        this.audit = audit;
        this.clock = clock;
    }

    /** How far one press puts it forward. */
    private enum Leap {
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30));

        private final Duration length;

        Leap(Duration length) {
            this.length = length;
        }

        static Leap of(String word) {
            return Stream.of(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public List<AdministrationPage> administration() {
        return demo.isThere() ? List.of(new AdministrationPage(Section.OPERATION, PATH, "clock.title")) : List.of();
    }

    @Override
    public void routes(Routes on) {
        on.get(PATH, ADMINISTER, this::show);
        on.post(PATH + "/forward/{leap}", ADMINISTER, this::forward);
        on.post(PATH + "/back", ADMINISTER, this::back);
        on.post(PATH + "/day", ADMINISTER, this::play);
    }

    private HttpReply show(HttpCall in) {
        requireDemo();
        var ahead = demo.ahead();
        return HttpReply.page(
                "clock",
                Map.of(
                        "now", clock.instant(),
                        "playing", day.isPlaying(),
                        "moved", !ahead.isZero(),
                        "days", ahead.toDays(),
                        "hours", ahead.toHoursPart(),
                        "leaps", Stream.of(Leap.values()).map(Leap::word).toList()));
    }

    private HttpReply forward(HttpCall in) {
        requireDemo();
        var leap = Leap.of(in.path("leap"));
        if (!demo.forward(leap.length)) {
            return HttpReply.seeOther("/" + PATH).notice("clock.far.notice");
        }
        audit.record("kit", in.visitor(), "kit.demo-clock", leap.length.toString());
        return HttpReply.seeOther("/" + PATH).notice("clock.moved.notice");
    }

    private HttpReply back(HttpCall in) {
        requireDemo();
        demo.back();
        audit.record("kit", in.visitor(), "kit.demo-clock", "back");
        return HttpReply.seeOther("/" + PATH).notice("clock.moved.notice");
    }

    /** A second press while a day is played changes nothing. */
    private HttpReply play(HttpCall in) {
        requireDemo();
        if (!day.isPlaying() && !day.begin()) {
            return HttpReply.seeOther("/" + PATH).notice("clock.far.notice");
        }
        audit.record("kit", in.visitor(), "kit.demo-clock", "day");
        return HttpReply.seeOther("/" + PATH).notice("clock.day.notice");
    }

    private void requireDemo() {
        if (!demo.isThere()) {
            throw new NotFound();
        }
    }
}
