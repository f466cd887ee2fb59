// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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
 * @param role lines of the city file that make it a local server; empty for a central one
 */
public record TestCity(
        String name,
        String country,
        String zone,
        String currency,
        String languages,
        Optional<Path> areas,
        Optional<Path> places,
        boolean demo,
        String role) {
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
        this(name, country, zone, currency, languages, areas, Optional.empty(), demo, "");
    }

    /** The same with made-up data. */
    public TestCity withDemo() {
        return new TestCity(name, country, zone, currency, languages, areas, places, true, role);
    }

    /** The same with the areas of a GeoJSON file. */
    public TestCity withAreas(Path file) {
        return new TestCity(name, country, zone, currency, languages, Optional.of(file), places, demo, role);
    }

    /** The same with the places of a CSV file. */
    public TestCity withPlaces(Path file) {
        return new TestCity(name, country, zone, currency, languages, areas, Optional.of(file), demo, role);
    }

    /** The same as a local server of a central one. @param central its address */
    public TestCity asSite(String called, URI central) {
        var lines = "\nrole = site\nsite = " + called + "\ncentral = " + central;
        return new TestCity(name, country, zone, currency, languages, areas, places, demo, lines);
    }

    void write(Path file, String module) {
        var lines = "city = " + name + "\ncountry = " + country + "\nzone = " + zone + "\ncurrency = " + currency
                + "\nlanguages = " + languages + "\nmodules = " + module
                + areas.map(path -> "\nareas = " + path.toAbsolutePath()).orElse("")
                + places.map(path -> "\nplaces = " + path.toAbsolutePath()).orElse("") + role + "\n";
        try {
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
