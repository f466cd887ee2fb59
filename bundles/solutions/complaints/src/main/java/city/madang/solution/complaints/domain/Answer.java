// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.time.Instant;

/** What the city replied, and when. */
public record Answer(String text, Instant answered) {
    public static final int MOST_TEXT = 8000;
}
