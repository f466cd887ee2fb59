// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.domain;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names a report among officials; says nothing of its time. The person never sees it.
 *
 * @param value 32 hexadecimal digits
 */
public record ReportId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public ReportId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a report");
        }
    }

    public static ReportId next() {
        return new ReportId(UUID.randomUUID().toString().replace("-", ""));
    }

    /** The first digits, by which officials speak of it. */
    public String brief() {
        return value.substring(0, 8);
    }

    @Override
    public String toString() {
        return value;
    }
}
