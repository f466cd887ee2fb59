// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.file.Upload;
import city.madang.identity.ReceiptNumber;
import city.madang.message.Inbox;
import city.madang.message.Received;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Channel;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Report;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mail and posts to the city: an answer to a message of ours, or a mail from the citizen's own address with the number in its
 * subject, is added to the request; anything else is a request.
 */
final class MailedRequests implements Inbox {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]{5}-[0-9A-Za-z]{5}-[0-9A-Za-z]{5}");

    private final Kit kit;
    private final Requests requests;
    private final Contacts contacts;

    MailedRequests(Kit kit, Requests requests) {
        this.kit = kit;
        this.requests = requests;
        this.contacts = new Contacts(kit);
    }

    @Override
    public boolean receive(Tx tx, Received mail) {
        var about = mail.answers().flatMap(MailedRequests::number).or(() -> ownInSubject(tx, mail));
        if (about.isEmpty() || !requests.add(tx, about.get(), said(mail))) {
            requests.file(tx, filing(mail));
        }
        return true;
    }

    /** Numbers of published requests are public, so a number alone lets nobody write into somebody else's request. */
    private Optional<ReceiptNumber> ownInSubject(Tx tx, Received mail) {
        return NUMBER.matcher(mail.subject())
                .results()
                .flatMap(found -> number(found.group()).stream())
                .filter(contacts.reachedBy(tx, mail.from().value())::contains)
                .findFirst();
    }

    private static Optional<ReceiptNumber> number(String text) {
        try {
            return Optional.of(ReceiptNumber.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Filing filing(Received mail) {
        var title = mail.subject().isBlank()
                ? mail.text().strip().lines().findFirst().orElse("–")
                : mail.subject();
        var report = new Report(
                Report.cut(title, Report.MOST_TITLE),
                Report.cut(said(mail).isEmpty() ? title : said(mail), Report.MOST_DETAILS),
                language(mail),
                false,
                new Place(Optional.empty(), Optional.empty(), ""));
        return new Filing(
                report,
                Optional.empty(),
                mail.from().channel() == city.madang.message.Channel.SOCIAL ? Channel.SOCIAL : Channel.EMAIL,
                new Contact("", Report.cut(mail.from().value(), Contact.MOST_REACH)),
                pictures(mail),
                "mail " + mail.id());
    }

    /** The words, and the names of files that are no pictures. */
    private static String said(Received mail) {
        var others = mail.files().stream()
                .filter(file -> !isPicture(file))
                .map(Upload::name)
                .toList();
        return (others.isEmpty() ? mail.text() : mail.text() + "\n\n" + others).strip();
    }

    private static List<Upload> pictures(Received mail) {
        return mail.files().stream().filter(MailedRequests::isPicture).toList();
    }

    private static boolean isPicture(Upload file) {
        return file.type().startsWith("image/");
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
