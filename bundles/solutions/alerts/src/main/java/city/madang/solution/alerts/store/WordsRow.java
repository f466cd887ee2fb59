// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.store;

import city.madang.solution.alerts.domain.AlertId;
import city.madang.solution.alerts.domain.Words;
import java.util.Locale;

/** A row of {@code alerts_words}. */
public record WordsRow(
        AlertId alert, int place, Locale lang, String event, String headline, String description, String instruction) {
    public static WordsRow of(AlertId alert, int place, Words words) {
        return new WordsRow(
                alert,
                place,
                words.language(),
                words.event(),
                words.headline(),
                words.description(),
                words.instruction());
    }

    Words words() {
        return new Words(lang, event, headline, description, instruction);
    }
}
