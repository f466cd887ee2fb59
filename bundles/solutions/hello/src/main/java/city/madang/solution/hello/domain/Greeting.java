// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.hello.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A line in the visitors' book.
 *
 * @param visitor 1 to {@value #LONGEST_NAME} characters
 * @param words 1 to {@value #LONGEST_LINE} characters
 */
public record Greeting(UUID id, String visitor, String words, Instant written) {
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_LINE = 500;
}
