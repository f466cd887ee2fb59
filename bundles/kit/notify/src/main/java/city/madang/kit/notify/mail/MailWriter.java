// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import city.madang.kit.Carrier.Outgoing;
import city.madang.kit.Languages;
import city.madang.l10n.Texts;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;

/**
 * Writes a message as a mail: text with an HTML alternative, with the headers that keep machines from answering it (RFC 3834) and
 * that let people refuse more of it (RFC 2369).
 */
final class MailWriter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Languages languages;
    private final Texts texts;
    private final Clock clock;

    MailWriter(Languages languages, Texts texts, Clock clock) {
        this.languages = languages;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param answered whether mail to the city is taken, so that an answer finds its message
     * @throws MessagingException when the address cannot be one
     */
    MimeMessage write(Session session, Outgoing message, CityAddress from, String name, boolean answered)
            throws MessagingException, UnsupportedEncodingException {
        var mail = new Named(session, from.reference(message.id()));
        mail.setFrom(new InternetAddress(from.plain(), oneLine(name), UTF_8));
        mail.setRecipient(RecipientType.TO, MailAddress.of(message.to().value()));
        if (answered) {
            mail.setReplyTo(new InternetAddress[] {new InternetAddress(from.of(message.id()), oneLine(name), UTF_8)});
        }
        mail.setSubject(oneLine(message.subject()), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setContentLanguage(new String[] {message.locale().toLanguageTag()});
        if (message.unsubscribe().isPresent()) {
            stop(mail, oneLine(message.unsubscribe().get()));
        }
        mail.setContent(bodies(message));
        mail.saveChanges();
        return mail;
    }

    /** One click in the mail program is enough (RFC 8058), which is only promised for addresses with TLS. */
    private static void stop(MimeMessage mail, String link) throws MessagingException {
        mail.setHeader("List-Unsubscribe", "<" + link + ">");
        if (link.startsWith("https://")) {
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private MimeMultipart bodies(Outgoing message) throws MessagingException {
        var locale = message.locale();
        Optional<String> stop = message.unsubscribe().map(link -> texts.text(locale, "mail.stop.text", link));
        var plain = new MimeBodyPart();
        plain.setText(message.text() + stop.map(words -> "\n\n-- \n" + words).orElse("") + "\n", UTF_8);
        var html = new MimeBodyPart();
        html.setText(
                MailHtml.of(message.text(), stop.orElse(""), locale.toLanguageTag(), languages.rightToLeft(locale)),
                UTF_8,
                "html");
        return new MimeMultipart("alternative", plain, html);
    }

    /** A line end would begin another header. */
    static String oneLine(String text) {
        return text.codePoints()
                .map(each -> Character.isISOControl(each) ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Keeps the id that we gave, the same for every try. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
