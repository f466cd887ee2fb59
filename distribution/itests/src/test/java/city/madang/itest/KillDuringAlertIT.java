// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The server is killed while mails of an alert go out, with one on its way that the mail server has taken and not acknowledged: that one
 * comes twice, every other one once.
 */
@Tag("soak")
class KillDuringAlertIT {
    private static final int SUBSCRIBERS = 500;
    private static final int BEFORE = 137;
    private static final String HEADLINE = "The river rises and the power fails";
    private static final Pattern CONFIRM = Pattern.compile("/alerts/confirm/[0-9a-f]+/[0-9a-f]+");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** A message whose node died is due again after five minutes. */
    private static final Duration UNTIL_FOUND = Duration.ofMinutes(8);

    @Test
    void everySubscriberIsTold() throws Exception {
        try (var mail = new MailSink();
                var city = RunningCity.fresh()
                        .with("MADANG_SMTP_HOST", "127.0.0.1")
                        .with("MADANG_SMTP_PORT", "" + mail.port())
                        .with("MADANG_SMTP_SECURITY", "none")
                        .with("MADANG_MAIL_ADDRESS", "city@example.org")
                        .start()) {
            var desk = desk(city);
            var addresses = IntStream.range(0, SUBSCRIBERS)
                    .mapToObj(i -> "citizen" + i + "@example.org")
                    .toList();
            subscribe(city, mail, addresses);

            var release = desk.write(HEADLINE);
            mail.fallSilentAt(mail.taken().size() + BEFORE);
            desk.send(release);
            Eventually.require("mails went out", PATIENCE, () -> alerts(mail).size() >= BEFORE);
            city.kill();
            var atTheCut = alerts(mail);
            mail.speak();
            city.start();

            var unacknowledged = atTheCut.get(atTheCut.size() - 1);
            Eventually.require(
                    "everybody was told", PATIENCE, () -> alerts(mail).containsAll(addresses));
            Eventually.require(
                    "the one without an answer is tried again",
                    UNTIL_FOUND,
                    () -> Collections.frequency(alerts(mail), unacknowledged) == 2);
            var times = alerts(mail).stream().collect(Collectors.groupingBy(to -> to, Collectors.counting()));
            System.out.printf(
                    "%d subscribers, killed after %d mails: %d came once, %d twice, %d oftener%n",
                    times.size(),
                    atTheCut.size(),
                    with(times, 1),
                    with(times, 2),
                    times.values().stream().filter(each -> each > 2).count());
            assertThat(times).containsOnlyKeys(addresses).containsEntry(unacknowledged, 2L);
            assertThat(with(times, 1)).isEqualTo(SUBSCRIBERS - 1);
        }
    }

    private static long with(Map<String, Long> times, long count) {
        return times.values().stream().filter(each -> each == count).count();
    }

    /** To whom mails with the alert went, in their order. */
    private static List<String> alerts(MailSink mail) {
        return mail.taken().stream()
                .filter(each -> each.text().contains(HEADLINE))
                .map(MailSink.Mail::to)
                .toList();
    }

    private static AlertDesk desk(RunningCity city) throws Exception {
        var administrator = Town.NEW_YORK.setUp(city);
        Town.install("alerts", administrator);
        var form = administrator
                .get("/admin/accounts/new")
                .form("/admin/accounts/new")
                .with("name", "Lee Sora")
                .with("login", "duty")
                .with("password", Town.PASSWORD)
                .with("role-alerts.writer", "yes");
        var made = administrator.send(form);
        assertThat(made.isRedirect()).as(made.text()).isTrue();
        return new AlertDesk(Guest.signedIn(city, "duty", Town.PASSWORD));
    }

    private static void subscribe(RunningCity city, MailSink mail, List<String> addresses) throws Exception {
        var guest = new Guest(city);
        for (var each : addresses) {
            var form = guest.get("/alerts/subscribe").form("/alerts/subscribe").with("reach", each);
            assertThat(guest.send(form).location()).isEqualTo("/alerts/subscribe/asked");
        }
        Eventually.require(
                "all were asked to confirm", PATIENCE, () -> mail.taken().size() >= addresses.size());
        for (var each : List.copyOf(mail.taken())) {
            var link = CONFIRM.matcher(each.text().replace("=\n", ""));
            assertThat(link.find()).as(each.text()).isTrue();
            assertThat(guest.send(guest.get(link.group()).form(link.group())).isRedirect())
                    .isTrue();
        }
    }
}
