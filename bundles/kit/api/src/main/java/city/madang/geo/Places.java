// SPDX-License-Identifier: Apache-2.0
package city.madang.geo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The city's list of places with names and addresses. Empty until the city has imported one. Safe for several threads. */
@ProviderType
public interface Places {
    Optional<NamedPlace> find(PlaceId id);

    /**
     * Places with this name or address, best first, found as documents are: beginnings, other spellings and slips of the pen
     * included.
     *
     * @param most at most 50
     */
    List<NamedPlace> named(String words, Locale reader, int most);

    /**
     * Places no farther away than this, nearest first.
     *
     * @param most at most 1000
     */
    List<Nearby> within(Point centre, double metres, int most);

    /** The nearest one, when there is one no farther away than this. */
    default Optional<Nearby> nearest(Point centre, double metres) {
        return within(centre, metres, 1).stream().findFirst();
    }
}
