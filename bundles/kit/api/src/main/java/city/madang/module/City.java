// SPDX-License-Identifier: Apache-2.0
package city.madang.module;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * The city that this installation serves.
 *
 * @param name as it is shown in the header
 * @param country ISO 3166-1 alpha-2, upper case
 * @param zone the zone in which times are shown and days are counted
 * @param currency what money is shown in
 * @param languages in the order in which they are offered; the first is the default; never empty
 * @param demo true when made-up data and demo accounts may exist
 */
public record City(String name, String country, ZoneId zone, Currency currency, List<Locale> languages, boolean demo) {
    public City {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a city needs a language");
        }
    }
}
