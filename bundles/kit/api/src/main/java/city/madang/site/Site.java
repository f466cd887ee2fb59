// SPDX-License-Identifier: Apache-2.0
package city.madang.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A site as the central server knows it now.
 *
 * @param id never changes, whatever machine serves the site
 * @param name as administrators of the centre call it
 * @param there whether it was heard within {@link Sites#SILENCE}
 * @param heard when it was last heard, by the clock of the centre
 * @param ahead how far its clock is before that of the centre, behind when negative; empty before it was measured. Off by half the round
 *     trip at most
 */
public record Site(String id, String name, boolean there, Optional<Instant> heard, Optional<Duration> ahead) {}
