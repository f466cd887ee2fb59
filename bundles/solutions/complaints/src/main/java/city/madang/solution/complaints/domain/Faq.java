// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.time.Instant;
import java.util.Locale;

/**
 * A question that is asked often, and its answer, in one language.
 *
 * @param id 1 to 64 of {@code a-z 0-9 . -}
 * @param reviewed when somebody last made sure that it still holds
 */
public record Faq(String id, Locale language, String question, String answer, Instant reviewed) {}
