// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.words;

import java.time.Instant;
import java.util.Locale;

/** Words that the city changed: a row of {@code notify_wording}. */
public record Wording(String module, String template, Part part, Locale lang, String pattern, Instant changed) {}
