// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;

/** Times in the database have no zone and mean UTC, whatever zone the process runs in. */
final class Utc {
    private Utc() {}

    /** A new one each time, since drivers change it. */
    static Calendar calendar() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }
}
