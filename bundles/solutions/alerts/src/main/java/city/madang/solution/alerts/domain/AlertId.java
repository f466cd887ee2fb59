// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Names an alert for ever, in CAP and in addresses: the second in which it was begun, and eight digits that nobody guesses. */
public record AlertId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{14}-[0-9a-f]{8}");
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    public AlertId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an alert");
        }
    }

    /** @param chance any number; drawn anew for each */
    public static AlertId next(Instant now, int chance) {
        return new AlertId(SECOND.format(now) + "-" + String.format("%08x", chance));
    }

    @Override
    public String toString() {
        return value;
    }
}
