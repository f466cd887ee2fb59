// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.module.City;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The city file. */
@ProviderType
public interface Cities {
    /** The city as set up; before set-up a placeholder in English. */
    City city();

    /** False until the city was named, by the city file or by the set-up page. */
    boolean isSetUp();

    /** Checks the one-time code that the console showed. */
    boolean isSetUpCode(String code);

    /** Writes the city file (comments survive) and ends the one-time code. */
    void setUp(City city);

    /** The look of the city: a CSS colour {@code #rrggbb}; empty for the default. */
    Optional<String> colour();

    /** A GeoJSON file or a shapefile with the city's areas, named by the city file ({@code areas = ...}). */
    Optional<Path> areas();

    /** A CSV file with the city's places, named by the city file ({@code places = ...}). */
    default Optional<Path> places() {
        return Optional.empty();
    }

    /** What the city file says of a local server ({@code role = site}); empty on a central one. */
    default Optional<LocalServer> localServer() {
        return Optional.empty();
    }

    /**
     * A server that reports to a central one.
     *
     * @param name what the city file calls it; empty text when it does not
     * @param central the address of the central server; empty when the city file has none that can be one
     */
    record LocalServer(String name, Optional<URI> central) {}
}
