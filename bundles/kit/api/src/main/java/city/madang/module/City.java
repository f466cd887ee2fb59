// SPDX-License-Identifier: Apache-2.0
package city.madang.module;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The city that this installation serves.
 *
 * @param name as it is shown in the header
 * @param country ISO 3166-1 alpha-2, upper case
 * @param zone the zone in which times are shown and days are counted
 * @param currency what money is shown in
 * @param languages in the order in which they are offered; the first is the default; never empty
 * @param demo true when made-up data and demo accounts may exist
 * @param licence under which what the city publishes may be used, in its own words; empty while nobody has named one
 */
public record City(
        String name,
        String country,
        ZoneId zone,
        Currency currency,
        List<Locale> languages,
        boolean demo,
        Optional<String> licence) {
    public City {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a city needs a language");
        }
    }

    /** One that has named no licence. */
    public City(String name, String country, ZoneId zone, Currency currency, List<Locale> languages, boolean demo) {
        this(name, country, zone, currency, languages, demo, Optional.empty());
    }
}
