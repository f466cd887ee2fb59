// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A city for tests.
 *
 * @param languages BCP 47 tags with commas between them; the first is the default
 * @param areas a GeoJSON file
 * @param places a CSV file
 * @param demo whether modules fill themselves with made-up data
 */
public record TestCity(
        String name,
        String country,
        String zone,
        String currency,
        String languages,
        Optional<Path> areas,
        Optional<Path> places,
        boolean demo) {
    /** In Seoul's zone, with English, Korean and Arabic, without areas. */
    public static final TestCity TESTVILLE =
            new TestCity("Testville", "KR", "Asia/Seoul", "KRW", "en,ko,ar", Optional.empty(), false);

    /** Without a list of places. */
    public TestCity(
            String name,
            String country,
            String zone,
            String currency,
            String languages,
            Optional<Path> areas,
            boolean demo) {
        this(name, country, zone, currency, languages, areas, Optional.empty(), demo);
    }

    /** The same with made-up data. */
    public TestCity withDemo() {
        return new TestCity(name, country, zone, currency, languages, areas, places, true);
    }

    /** The same with the areas of a GeoJSON file. */
    public TestCity withAreas(Path file) {
        return new TestCity(name, country, zone, currency, languages, Optional.of(file), places, demo);
    }

    /** The same with the places of a CSV file. */
    public TestCity withPlaces(Path file) {
        return new TestCity(name, country, zone, currency, languages, areas, Optional.of(file), demo);
    }

    void write(Path file, String module) {
        var lines = "city = " + name + "\ncountry = " + country + "\nzone = " + zone + "\ncurrency = " + currency
                + "\nlanguages = " + languages + "\nmodules = " + module
                + areas.map(path -> "\nareas = " + path.toAbsolutePath()).orElse("")
                + places.map(path -> "\nplaces = " + path.toAbsolutePath()).orElse("") + "\n";
        try {
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
