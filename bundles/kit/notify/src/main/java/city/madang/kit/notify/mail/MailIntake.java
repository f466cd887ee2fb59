// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import city.madang.kit.notify.in.ArrivalRoom;
import city.madang.kit.notify.out.SentMessages;
import city.madang.message.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a mail that came: a message for modules, news of a bounce, or nothing that anybody answers. */
final class MailIntake {
    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);

    private final CityAddress own;
    private final MailReader reader;
    private final ArrivalRoom arrivals;
    private final SentMessages sent;
    private final Clock clock;

    MailIntake(CityAddress own, MailReader reader, ArrivalRoom arrivals, SentMessages sent, Clock clock) {
        this.own = own;
        this.reader = reader;
        this.arrivals = arrivals;
        this.sent = sent;
        this.clock = clock;
    }

    /** What it says is committed when this returns. */
    void take(MimeMessage mail) throws MessagingException, IOException {
        var from = MailReader.sender(mail);
        var kind =
                MailKind.of(mail, from.filter(each -> own.isOwn(each.value())).isPresent());
        if (kind == MailKind.REPORT) {
            report(Bounce.of(mail));
            return;
        }
        if (from.isEmpty()) {
            LOG.info("A mail without a sender is passed over");
            return;
        }
        var answered = MailReader.answered(mail).flatMap(sent::find);
        var message = reader.read(mail, from.get(), answered.map(SentMessages.Found::about), clock.instant());
        if (kind == MailKind.MACHINE) {
            arrivals.aside(message);
        } else {
            arrivals.arrived(message, answered.map(SentMessages.Found::module).orElse(""));
        }
    }

    private void report(Bounce bounce) {
        if (bounce.failed() && bounce.message().isPresent()) {
            arrivals.reported(Channel.EMAIL, own.reference(bounce.message().get()), false, bounce.reason());
        }
    }
}
