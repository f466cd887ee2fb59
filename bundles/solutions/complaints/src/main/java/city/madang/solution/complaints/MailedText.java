// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.file.Upload;
import city.madang.intake.Way;
import city.madang.message.Channel;
import city.madang.message.Received;
import city.madang.module.Kit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What somebody writes in a mail or a post, without what their program repeats of ours.
 *
 * @param words without a PIN that was written among them
 */
record MailedText(Received mail, String words) {
    private static final String QUOTED = ">";

    static MailedText of(Received mail) {
        return new MailedText(mail, mail.text());
    }

    Way channel() {
        return mail.from().channel() == Channel.SOCIAL ? Way.SOCIAL : Way.EMAIL;
    }

    /** The words, and the names of files that are no pictures. */
    String whole() {
        var others = mail.files().stream()
                .filter(file -> !file.isImage())
                .map(Upload::name)
                .toList();
        return (others.isEmpty() ? words : words + "\n\n" + others).strip();
    }

    List<Upload> pictures() {
        return mail.files().stream().filter(Upload::isImage).toList();
    }

    private List<String> own() {
        return words.lines()
                .filter(line -> !line.startsWith(QUOTED))
                .map(String::strip)
                .dropWhile(String::isEmpty)
                .toList();
    }

    private String first() {
        return own().stream().findFirst().orElse("");
    }

    /** What follows the first line; the first line itself when nothing does. */
    String rest() {
        var rest = own().stream().skip(1).collect(Collectors.joining("\n")).strip();
        return rest.isEmpty() ? first() : rest;
    }

    /** One to five, alone in the first line, in any script. */
    OptionalInt stars() {
        var first = first();
        int stars = first.codePointCount(0, first.length()) == 1 ? Character.digit(first.codePointAt(0), 10) : 0;
        return stars >= 1 && stars <= 5 ? OptionalInt.of(stars) : OptionalInt.empty();
    }

    /** Whether the first line is one of the words that start this dialogue, in any language of the city. */
    boolean begins(Kit kit, String dialogue) {
        var first = first().toLowerCase(Locale.ROOT);
        return !first.isEmpty()
                && kit.city().languages().stream()
                        .map(language -> kit.texts().text(language, "dialogue." + dialogue + ".words"))
                        .flatMap(words -> List.of(words.split("[,،、]")).stream())
                        .anyMatch(word -> word.strip().toLowerCase(Locale.ROOT).equals(first));
    }
}
