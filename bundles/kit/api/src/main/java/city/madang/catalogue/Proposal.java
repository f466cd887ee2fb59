// SPDX-License-Identifier: Apache-2.0
package city.madang.catalogue;

import java.util.List;
import java.util.Locale;

/**
 * What a city should have.
 *
 * @param modules ids
 * @param languages the city's first language first; empty to leave them as they are
 */
public record Proposal(List<String> modules, List<Locale> languages) {
    public Proposal {
        modules = List.copyOf(modules);
        languages = List.copyOf(languages);
    }
}
