// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.util.Locale;

/**
 * The office's own words in a report of the citizens' voice, in one language.
 *
 * @param changed what is different because of what citizens said; may be empty
 * @param mended what this edition mends; empty text in the first one
 */
public record VoiceWords(Locale language, String introduction, String changed, String mended) {
    public static final int MOST = 8000;
    public static final int MOST_MENDED = 2000;

    /** The same for an edition that mends nothing yet. */
    public VoiceWords mendingNothing() {
        return new VoiceWords(language, introduction, changed, "");
    }
}
