// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.city;

import city.madang.kit.Cities.LocalServer;
import city.madang.module.City;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the city file says, as far as it is right.
 *
 * @param named whether the file names the city
 * @param modules wanted, in the order of the file
 * @param drivers of devices, wanted, in the order of the file
 * @param localServer what it says of a site; empty for a central server
 * @param unreadable ids and values that are wrong, each as a sentence
 */
record CityFacts(
        City city,
        boolean named,
        Set<String> modules,
        Set<String> drivers,
        Optional<String> colour,
        Optional<Path> areas,
        Optional<Path> places,
        Optional<LocalServer> localServer,
        List<String> unreadable) {

    /** Before anything is known. ZZ and XXX are CLDR's and ISO 4217's own words for "none". */
    static CityFacts nothing(boolean demo) {
        var city = new City(
                "New city", "ZZ", ZoneId.of("UTC"), Currency.getInstance("XXX"), List.of(Locale.ENGLISH), demo);
        return new CityFacts(
                city,
                false,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
