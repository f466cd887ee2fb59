// SPDX-License-Identifier: Apache-2.0
package city.madang.dialogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One conversation as far as it has come.
 *
 * @param once names it; the same however often its messages are delivered. Fit for {@code Receipts.issue}
 * @param from the number of the other side, E.164 with +; personal data
 * @param locale the language in which it is held
 * @param answers by step, and what was given at its beginning by name
 */
public record Talk(String once, String from, Locale locale, Map<String, Said> answers) {
    public Talk {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** What was answered at a step, or given under that name. */
    public Optional<String> find(String step) {
        return Optional.ofNullable(answers.get(step)).map(Said::value);
    }

    /** @throws IllegalStateException when the step was not answered */
    public String get(String step) {
        return find(step).orElseThrow(() -> new IllegalStateException("nothing was said at " + step));
    }

    /** What was answered at a step for places. */
    public Whereabouts place(String step) {
        return Whereabouts.decode(Objects.requireNonNull(get(step)));
    }
}
