// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import static java.util.stream.Collectors.joining;

import city.madang.l10n.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Choices as a chief types them, one in a line: {@code code: name}, or {@code code: name | name} with a name for each language of
 * the city in its order.
 */
record ChoiceLines(List<Locale> languages) {
    private static final int MOST = 100;
    private static final int MOST_NAME = 100;

    /** @throws IllegalArgumentException when a line cannot be read, or a code is there twice */
    List<Attribute.Choice> read(String typed) {
        var choices = typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST + 1L)
                .map(this::choice)
                .toList();
        if (choices.size() > MOST
                || choices.stream().map(Attribute.Choice::code).distinct().count() < choices.size()) {
            throw new IllegalArgumentException("choices");
        }
        return choices;
    }

    /** As they are typed. */
    String write(List<Attribute.Choice> choices) {
        return choices.stream().map(this::line).collect(joining("\n"));
    }

    private String line(Attribute.Choice choice) {
        var names = choice.name().byLanguage();
        var typed = languages.stream()
                .map(language -> names.getOrDefault(language.toLanguageTag(), ""))
                .collect(joining(" | "));
        return choice.code() + ": "
                + (typed.replace('|', ' ').isBlank() ? choice.name().in(languages.get(0)) : typed);
    }

    private Attribute.Choice choice(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a choice needs a code and a name");
        }
        var names = line.substring(colon + 1).split("\\|");
        var byLanguage = new TreeMap<String, String>();
        for (int i = 0; i < Math.min(names.length, languages.size()); i++) {
            var name = names[i].strip();
            if (name.length() > MOST_NAME) {
                throw new IllegalArgumentException("a name is too long");
            }
            if (!name.isEmpty()) {
                byLanguage.put(languages.get(i).toLanguageTag(), name);
            }
        }
        return new Attribute.Choice(Attribute.code(line.substring(0, colon).strip()), new LocalText(byLanguage));
    }
}
