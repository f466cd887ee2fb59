// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.geo.Areas;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What all pages of the site share. */
public record Frame(KitAssets kitAssets, Areas areas, Clock clock) {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** The time that a demo's clock was put forward to; empty when it shows the machine's time. */
    Optional<Instant> movedTo() {
        var now = clock.instant();
        return now.isAfter(Instant.now().plus(CLOCKS_DIFFER)) ? Optional.of(now) : Optional.empty();
    }
}
