// SPDX-License-Identifier: Apache-2.0
package city.madang.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What a city should have.
 *
 * @param modules ids
 * @param languages the city's first language first; empty to leave them as they are
 * @param drivers ids of drivers of devices
 * @param inhabitants for whom a server is sized; empty when nobody knows
 */
public record Proposal(List<String> modules, List<Locale> languages, List<String> drivers, OptionalLong inhabitants) {
    public Proposal {
        modules = List.copyOf(modules);
        languages = List.copyOf(languages);
        drivers = List.copyOf(drivers);
    }
}
