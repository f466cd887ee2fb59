// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

import java.util.Locale;

/**
 * What an alert says in one language; one {@code info} of CAP.
 *
 * @param event what it is, in one or two words
 * @param headline one line
 * @param description what happens; may be empty
 * @param instruction what to do
 */
public record Words(Locale language, String event, String headline, String description, String instruction) {
    public static final int MOST_EVENT = 80;
    /** CAP 1.2, 3.2.2: some systems show no more of a headline. */
    public static final int MOST_HEADLINE = 160;

    public static final int MOST_TEXT = 2000;
}
