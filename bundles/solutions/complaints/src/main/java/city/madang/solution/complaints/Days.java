// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.module.Kit;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Days of the city as people write them, for texts that no page shows. */
record Days(Kit kit, Locale locale) {
    String day(Optional<Instant> moment) {
        return moment.map(format(FormatStyle.MEDIUM)::format).orElse("-");
    }

    /** In as few letters as the language has for it. */
    String shortly(Instant moment) {
        return format(FormatStyle.SHORT).format(moment);
    }

    private DateTimeFormatter format(FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style)
                .withLocale(locale)
                .withZone(kit.city().zone());
    }
}
