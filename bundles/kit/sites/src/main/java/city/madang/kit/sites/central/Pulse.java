// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A sign of life of a site.
 *
 * @param clock as it was there when it was sent
 * @param trip of the call before; empty when that is not known
 * @param version of the product
 * @param modules each with its version
 * @param room bytes that may still be written there
 */
record Pulse(
        Line.Step step,
        About about,
        Instant clock,
        Optional<Duration> trip,
        String version,
        List<String> modules,
        long room) {
    Pulse {
        modules = List.copyOf(modules);
    }

    /**
     * What a machine says of itself with every call.
     *
     * @param itself the site's name in its city file
     * @param host the machine's name
     */
    record About(String itself, String host) {}
}
