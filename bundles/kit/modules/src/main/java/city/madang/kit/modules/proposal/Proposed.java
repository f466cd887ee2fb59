// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.proposal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What a module proposes. Public, because templates read it.
 *
 * @param module that proposes
 * @param modules ids between commas
 * @param languages tags between commas; empty text to leave them
 * @param drivers ids between commas
 * @param inhabitants for whom a server is sized; 0 when nobody knows
 * @param madeBy login of the official who handed it over
 */
public record Proposed(
        String module,
        String modules,
        String languages,
        String drivers,
        long inhabitants,
        String madeBy,
        Instant made) {
    public List<String> moduleIds() {
        return split(modules);
    }

    public List<String> languageTags() {
        return split(languages);
    }

    public List<String> driverIds() {
        return split(drivers);
    }

    private static List<String> split(String list) {
        return list.isEmpty() ? List.of() : Arrays.asList(list.split(","));
    }
}
