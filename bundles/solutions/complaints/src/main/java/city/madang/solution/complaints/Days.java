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
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(kit.city().zone());
        return moment.map(format::format).orElse("–");
    }
}
