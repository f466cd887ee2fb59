// SPDX-License-Identifier: Apache-2.0
package city.madang.device.json;

import city.madang.device.SpaceId;
import city.madang.device.event.SpaceChanged;
import city.madang.device.role.SpaceSensor.Occupancy;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The spaces of which a session was told, as they were last. Used on the device's strand. */
public final class Spaces {
    /** Whoever makes up spaces does not fill the memory. */
    public static final int MOST = 5000;

    private static final Instant BEFORE_ANY = Instant.parse("2015-01-01T00:00:00Z");

    private final Clock clock;
    private final Set<SpaceId> known = new HashSet<>();
    private final Map<SpaceId, Known> spaces = new HashMap<>();

    public Spaces(Clock clock) {
        this.clock = clock;
    }

    private record Known(Occupancy occupancy, Instant at) {}

    /** A time as the kit would take it: a clock that is ahead, or has never been set, must not hide what comes after it. */
    public Instant believed(Optional<Instant> at) {
        var now = clock.instant();
        return at.filter(time -> time.isBefore(now) && time.isAfter(BEFORE_ANY)).orElse(now);
    }

    /** Takes a space in, whatever is told of it. @return whether there was room for it */
    public boolean admits(SpaceId space) {
        return known.contains(space) || known.size() < MOST && known.add(space);
    }

    /** Passes over what comes late. */
    public void keep(SpaceChanged changed) {
        var known = new Known(changed.occupancy(), believed(changed.stamp().at()));
        spaces.merge(changed.space(), known, (old, late) -> late.at().isBefore(old.at()) ? old : late);
    }

    public Map<SpaceId, Occupancy> now() {
        var now = new HashMap<SpaceId, Occupancy>();
        spaces.forEach((space, known) -> now.put(space, known.occupancy()));
        return now;
    }
}
