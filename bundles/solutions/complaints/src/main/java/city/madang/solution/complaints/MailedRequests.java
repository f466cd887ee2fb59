// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.intake.Acting;
import city.madang.message.Inbox;
import city.madang.message.Received;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Report;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mail and posts to the city. An answer to a message of ours, a mail from the citizen's own address with the number in its subject,
 * and a mail with number and PIN go on with the request; anything else is a new one.
 */
final class MailedRequests implements Inbox {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]{5}-[0-9A-Za-z]{5}-[0-9A-Za-z]{5}");

    /** A number and its PIN, with little between them. */
    private static final Pattern WITH_PIN =
            Pattern.compile("(" + NUMBER + ")[^0-9A-Za-z]{1,10}(?:PIN)?[^0-9A-Za-z]{0,6}([0-9]{6})(?![0-9])");

    private final Kit kit;
    private final Requests requests;
    private final Contacts contacts;
    private final MailedReplies replies;

    /** A request that the sender may go on with. */
    private record Own(ReceiptNumber number, MailedText text, boolean byPin) {}

    MailedRequests(Kit kit, Requests requests) {
        this.kit = kit;
        this.requests = requests;
        this.contacts = new Contacts(kit);
        this.replies = new MailedReplies(kit);
    }

    @Override
    public boolean receive(Tx tx, Received mail) {
        var own = own(tx, mail).filter(each -> Requests.exists(tx, each.number()));
        boolean taken = own.isPresent()
                && replies.take(
                        tx,
                        mail,
                        own.get().number(),
                        own.get().text(),
                        own.get().byPin());
        if (!taken) {
            requests.take(tx, filing(mail));
        }
        return true;
    }

    private Optional<Own> own(Tx tx, Received mail) {
        var text = MailedText.of(mail);
        return mail.answers()
                .flatMap(MailedRequests::number)
                .or(() -> ownInSubject(tx, mail))
                .map(number -> new Own(number, text, false))
                .or(() -> withPin(mail, text));
    }

    /** Numbers of published requests are public, so a number alone lets nobody write into somebody else's request. */
    private Optional<ReceiptNumber> ownInSubject(Tx tx, Received mail) {
        return NUMBER.matcher(mail.subject())
                .results()
                .flatMap(found -> number(found.group()).stream())
                .filter(contacts.reachedBy(tx, mail.from().value())::contains)
                .findFirst();
    }

    /** From another address, or by somebody who filed in another way: the PIN is not kept among the words. */
    private Optional<Own> withPin(Received mail, MailedText text) {
        var found = WITH_PIN.matcher(mail.subject() + "\n" + mail.text());
        if (!found.find()) {
            return Optional.empty();
        }
        var who = Acting.of(Visitor.ANYBODY, text.channel(), language(mail));
        return number(found.group(1))
                .filter(number -> kit.intake()
                        .hold(who, number, found.group(2), mail.from().value())
                        .done()
                        .isPresent())
                .map(number -> new Own(number, new MailedText(mail, mail.text().replace(found.group(), "")), true));
    }

    private static Optional<ReceiptNumber> number(String text) {
        try {
            return Optional.of(ReceiptNumber.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Filing filing(Received mail) {
        var text = MailedText.of(mail);
        var title = mail.subject().isBlank()
                ? mail.text().strip().lines().findFirst().orElse("–")
                : mail.subject();
        var report = new Report(
                Report.cut(title, Report.MOST_TITLE),
                Report.cut(text.whole().isEmpty() ? title : text.whole(), Report.MOST_DETAILS),
                language(mail),
                false,
                Place.UNKNOWN);
        return new Filing(
                report,
                Optional.empty(),
                text.channel(),
                new Contact("", Report.cut(mail.from().value(), Contact.MOST_REACH)),
                text.pictures(),
                "mail " + mail.id());
    }

    /** The first of the city's languages that is written in the mail's script; a mail does not say its language. */
    private Locale language(Received mail) {
        var letters = (mail.subject() + mail.text())
                .codePoints()
                .filter(Character::isLetter)
                .boxed()
                .toList();
        long latin = letters.stream()
                .filter(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.LATIN)
                .count();
        long hangul = letters.stream()
                .filter(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HANGUL)
                .count();
        long arabic = letters.stream()
                .filter(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.ARABIC)
                .count();
        var languages = kit.city().languages();
        if (hangul > latin) {
            return offered("ko").orElse(languages.get(0));
        }
        if (arabic > latin) {
            return offered("ar").orElse(languages.get(0));
        }
        return languages.get(0);
    }

    private Optional<Locale> offered(String language) {
        return kit.city().languages().stream()
                .filter(each -> each.getLanguage().equals(language))
                .findFirst();
    }
}
