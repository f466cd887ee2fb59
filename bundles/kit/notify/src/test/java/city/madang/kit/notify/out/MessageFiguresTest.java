// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.Carrier.Carried;
import city.madang.kit.Measures.Kind;
import city.madang.kit.Measures.Measure;
import city.madang.kit.notify.Bureau;
import city.madang.kit.notify.OnBoth;
import city.madang.message.Address;
import city.madang.message.Message;
import city.madang.testcity.TestClock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** The backlog, as the city's monitoring reads it. The tables are other tests' too, so differences are looked at. */
class MessageFiguresTest {
    private static double figure(Bureau.Services kit, String name, Map<String, String> labels) {
        var found = new MessageFigures(new SentMessages(kit.tables, kit.clock), kit.clock)
                .measures().stream()
                        .filter(each ->
                                each.name().equals(name) && each.labels().equals(labels))
                        .toList();
        assertThat(found).hasSizeLessThan(2).allMatch(each -> each.kind() == Kind.GAUGE);
        return found.stream().mapToDouble(Measure::value).sum();
    }

    private static double mails(Bureau.Services kit, String state) {
        return figure(kit, "madang_messages", Map.of("channel", "email", "state", state));
    }

    private static double oldest(Bureau.Services kit) {
        return figure(kit, "madang_messages_oldest_seconds", Map.of("channel", "email"));
    }

    private static void send(Bureau.Services kit) {
        var to = Address.email(Bureau.unique("backlog") + "@example.org");
        kit.send(Message.of("plain", Map.of(), to, Locale.ENGLISH, "backlog"));
    }

    @OnBoth
    void countsWhatWaitsAndForHowLong(Bureau on) {
        var kit = on.services();
        kit.clock.set(TestClock.START.minus(Duration.ofDays(3000)));
        var queued = mails(kit, "queued");
        var dead = mails(kit, "dead");
        kit.mail.answer = message -> new Carried.Later("down");
        send(kit);
        kit.clock.pass(Duration.ofSeconds(90));
        send(kit);
        kit.settle();
        assertThat(mails(kit, "queued")).isEqualTo(queued + 2);
        assertThat(oldest(kit)).as("of the first").isEqualTo(90);
        kit.clock.pass(Duration.ofDays(3));
        kit.settle();
        assertThat(mails(kit, "queued")).isEqualTo(queued);
        assertThat(mails(kit, "dead")).isEqualTo(dead + 2);
        assertThat(oldest(kit))
                .as("what was given up waits no longer")
                .isNotEqualTo(Duration.ofDays(3).toSeconds() + 90);
        kit.mail.answer = message -> new Carried.Never("no such box");
        var failed = mails(kit, "failed");
        send(kit);
        kit.settle();
        assertThat(mails(kit, "failed") + mails(kit, "dead")).isEqualTo(failed + dead + 3);
    }

    @OnBoth
    void whatWasSentIsNoBacklog(Bureau on) {
        var kit = on.services();
        var queued = mails(kit, "queued");
        send(kit);
        kit.settle();
        assertThat(mails(kit, "queued")).isEqualTo(queued);
        assertThat(mails(kit, "sent")).isZero();
    }

    @OnBoth
    void aClockPutBackGivesNoNegativeAge(Bureau on) {
        var kit = on.services();
        kit.mail.answer = message -> new Carried.Later("down");
        send(kit);
        kit.clock.pass(Duration.ofDays(-4000));
        assertThat(oldest(kit)).isZero();
        kit.clock.set(TestClock.START);
        kit.mail.answer = message -> new Carried.Sent("x");
        kit.clock.pass(Duration.ofHours(2));
        kit.settle();
    }
}
