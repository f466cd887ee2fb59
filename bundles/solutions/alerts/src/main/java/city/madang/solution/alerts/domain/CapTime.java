// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Times as CAP 1.2 writes them (3.3.2): whole seconds and an offset; UTC is {@code -00:00}, never {@code Z}. Always UTC, so that a
 * reference is the same text as the time it refers to.
 */
public final class CapTime {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'-00:00'").withZone(ZoneOffset.UTC);

    private CapTime() {}

    public static String utc(Instant time) {
        return FORM.format(time);
    }
}
