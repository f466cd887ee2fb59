// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an alert says; may be changed until it is released.
 *
 * @param expires from when it does not hold any more
 * @param words by language, the most important first; never empty
 * @param targets where; empty for the whole city
 * @param messages whether subscribers are told by message; a drill tells them only when somebody wants it
 */
public record Content(
        Status status, Danger danger, Instant expires, List<Words> words, List<Target> targets, boolean messages) {
    public Content {
        words = List.copyOf(words);
        targets = List.copyOf(targets);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("an alert needs words");
        }
    }

    /** In the reader's language, else in the first. */
    public Words words(Locale reader) {
        return words.stream()
                .filter(each -> each.language().getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(words.get(0));
    }

    /** In exactly this language. */
    public Optional<Words> find(Locale language) {
        return words.stream().filter(each -> each.language().equals(language)).findFirst();
    }

    /** Whether one official alone may not send it: it is meant, and it is bad. */
    public boolean needsSecond() {
        return status == Status.ACTUAL && danger.severity().atLeast(Severity.SEVERE);
    }
}
