// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Takes lists of places and areas from files. What was there before can be taken back on the administration's pages. */
@ProviderType
public interface PlacesAdmin {
    /**
     * Takes the good lines of a list of places: CSV in UTF-8 with the columns {@code id}, {@code name} or
     * {@code name:<language>}, {@code lat}, {@code lon}, and perhaps {@code kind}, {@code address} and {@code area}.
     *
     * @param title names the list for people, such as the file's name
     * @param replace whether places that the list does not have are removed
     * @return with no good line when nothing was taken
     * @throws IllegalArgumentException the key of a text, when it is not UTF-8
     */
    Report importPlaces(byte[] csv, String title, boolean replace);

    /**
     * Puts areas in place of the present ones: GeoJSON, or a zip with a shapefile. Areas that the file does not have stay
     * without a boundary, because records refer to them.
     *
     * @return how many there are now
     * @throws IllegalArgumentException saying what is wrong with the file
     */
    int importAreas(byte[] file, String title);

    /** The areas as {@link #importAreas} takes them in, in GeoJSON with their boundaries; empty text when there are none. */
    String areas();

    /** The places as {@link #importPlaces} takes them in; empty text when there are none. */
    String places();

    /**
     * What became of a list.
     *
     * @param lines that were read, without the heading
     * @param good lines that were taken
     */
    record Report(int lines, int good, int added, int changed, int removed, List<Problem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Why a line was refused.
     *
     * @param line as an editor counts, from 1
     * @param key a text of {@code geo} that says what to do
     */
    record Problem(long line, String key, List<Object> arguments) {
        public Problem {
            arguments = List.copyOf(arguments);
        }
    }
}
