// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import city.madang.kit.Carrier;
import city.madang.kit.Cities;
import city.madang.kit.Languages;
import city.madang.kit.notify.NotifyTables;
import city.madang.message.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Brings mails to the city's mail server. In a demo nothing leaves. */
@Component(service = Carrier.class, configurationPid = MailConfig.PID)
public final class SmtpCarrier implements Carrier {
    /** After the server did not answer it is left alone for so long. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final MailServer server;
    private final String address;
    private final boolean answered;
    private final Cities cities;
    private final Clock clock;
    private final MailWriter writer;
    private final SmtpLine usual;
    private final SmtpLine inUtf8;
    private volatile Trouble trouble = new Trouble("", Instant.MIN);

    /** Why nothing can be sent, and until when that is believed. */
    private record Trouble(String reason, Instant until) {}

    @Activate
    public SmtpCarrier(
            MailConfig config, @Reference Cities cities, @Reference Languages languages, @Reference Clock clock) {
        server = MailServer.smtp(config);
        address = config.address();
        answered = MailServer.imap(config).isSet();
        this.cities = cities;
        this.clock = clock;
        writer = new MailWriter(
                languages, languages.texts(NotifyTables.ID, getClass().getClassLoader()), clock);
        usual = new SmtpLine(server, server.session());
        inUtf8 = new SmtpLine(server, server.sessionInUtf8());
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String name() {
        return cities.city().demo() ? "demo" : "smtp";
    }

    @Override
    public boolean isSetUp() {
        return cities.city().demo() || server.isSet() && !address.isBlank();
    }

    @Override
    public Optional<String> problem() {
        if (cities.city().demo()) {
            return Optional.empty();
        }
        if (!isSetUp()) {
            return Optional.of("no mail server is set up (smtpHost and address in " + MailConfig.PID + ".cfg)");
        }
        var now = trouble;
        return clock.instant().isBefore(now.until()) ? Optional.of(now.reason()) : Optional.empty();
    }

    @Override
    public synchronized Carried carry(Outgoing message) {
        if (cities.city().demo()) {
            return new Carried.Sent("");
        }
        try {
            var from = CityAddress.of(address);
            var line = MailAddress.needsUtf8(message.to().value()) ? inUtf8 : usual;
            OwnLoader.run(() -> {
                var mail = writer.write(
                        line.session(), message, from, cities.city().name(), answered);
                line.send(mail, answered ? from.of(message.id()) : from.plain());
                return null;
            });
            return new Carried.Sent(from.reference(message.id()));
        } catch (SmtpLine.Unreachable e) {
            trouble = new Trouble(e.getMessage(), clock.instant().plus(REST));
            return new Carried.Later(e.getMessage());
        } catch (MessagingException | IOException e) {
            return refused(e);
        }
    }

    private static Carried refused(Exception failure) {
        if (failure instanceof AddressException) {
            return new Carried.Never("not an address that mail can be sent to");
        }
        int code = code(failure);
        var reason = "the mail server said: " + words(failure);
        return code >= 500 && code < 600 ? new Carried.Never(reason) : new Carried.Later(reason);
    }

    /** The server's own, which the library puts below words of its own ("Invalid Addresses"). */
    private static String words(Exception failure) {
        var said = String.valueOf(failure.getMessage());
        for (Exception each = failure; each instanceof MessagingException next; each = next.getNextException()) {
            said = each.getMessage() == null ? said : each.getMessage();
        }
        return said.strip();
    }

    /** The reply code of the server (RFC 5321 4.2); 0 when it said nothing. */
    private static int code(Exception failure) {
        int code = 0;
        for (Exception each = failure; each instanceof MessagingException next; each = next.getNextException()) {
            if (each instanceof SMTPAddressFailedException recipient) {
                return recipient.getReturnCode();
            }
            if (each instanceof SMTPSenderFailedException sender) {
                code = sender.getReturnCode();
            }
            if (each instanceof SMTPSendFailedException whole) {
                code = whole.getReturnCode();
            }
            if (each instanceof SendFailedException && next.getNextException() == null) {
                break;
            }
        }
        return code;
    }

    @Deactivate
    public synchronized void close() {
        usual.close();
        inUtf8.close();
    }
}
