// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.geo.AreaId;
import city.madang.solution.complaints.domain.ServiceCode;
import java.time.Instant;
import java.util.Optional;

/**
 * Which public requests are wanted; an empty part does not restrict.
 *
 * @param from filed at or after
 * @param until filed before
 * @param around with a position in this circle
 */
public record PublicFilter(
        Optional<ServiceCode> service,
        Optional<AreaId> area,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Around> around) {
    public static final PublicFilter ALL =
            new PublicFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether the city's search can do it all: it knows a request's area, but not its service, position or time of filing. */
    public boolean onlyByArea() {
        return service.isEmpty() && from.isEmpty() && until.isEmpty() && around.isEmpty();
    }
}
