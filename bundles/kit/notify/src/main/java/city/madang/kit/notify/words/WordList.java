// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.words;

import city.madang.intake.ImportResult;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Words of messages that the city changed, as a list that leaves with its set-up and begins another one. */
record WordList(Words words) {
    private static final String MODULE = "module";
    private static final String TEMPLATE = "template";
    private static final String PART = "part";
    private static final String LANGUAGE = "language";
    private static final String WORDS = "words";

    /** @param modules ids of those that count */
    List<Map<String, String>> rows(Predicate<String> modules) {
        return words.wordings().stream()
                .filter(each -> modules.test(each.module()))
                .map(WordList::row)
                .toList();
    }

    private static Map<String, String> row(Wording wording) {
        var row = new LinkedHashMap<String, String>();
        row.put(MODULE, wording.module());
        row.put(TEMPLATE, wording.template());
        row.put(PART, wording.part().word());
        row.put(LANGUAGE, wording.lang().toLanguageTag());
        row.put(WORDS, wording.pattern());
        return row;
    }

    /** What the city has changed already stays as it is. */
    ImportResult take(Map<String, String> row) {
        var declared = words.find(text(row, MODULE), text(row, TEMPLATE));
        var part = part(text(row, PART));
        var pattern = text(row, WORDS);
        if (declared.isEmpty() || part.isEmpty()) {
            return ImportResult.refused("there is no message " + text(row, TEMPLATE) + " with a " + text(row, PART)
                    + " in " + text(row, MODULE));
        }
        if (pattern.isEmpty() || pattern.length() > Draft.LONGEST) {
            return ImportResult.refused("words have 1 to " + Draft.LONGEST + " characters");
        }
        return put(declared.get(), Locale.forLanguageTag(text(row, LANGUAGE)), part.get(), pattern);
    }

    private ImportResult put(Declared message, Locale locale, Part part, String pattern) {
        if (words.changed(message.module(), message.template(), part, locale).isPresent()) {
            return ImportResult.KNOWN;
        }
        var problems = new Draft(locale, Map.of(part, pattern)).problems(message);
        if (!problems.isEmpty()) {
            return ImportResult.refused(
                    problems.get(0).code() + ": " + problems.get(0).what());
        }
        var parts = new EnumMap<>(words.inForce(message, locale).parts());
        parts.put(part, pattern);
        words.change(message, locale, new Draft(locale, parts));
        return ImportResult.TAKEN;
    }

    private static String text(Map<String, String> row, String field) {
        return row.getOrDefault(field, "");
    }

    private static Optional<Part> part(String word) {
        return Stream.of(Part.values()).filter(part -> part.word().equals(word)).findFirst();
    }
}
