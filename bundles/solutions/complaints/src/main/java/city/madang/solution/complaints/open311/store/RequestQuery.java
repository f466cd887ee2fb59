// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311.store;

import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which requests a program asks for.
 *
 * @param services empty for all
 * @param statuses never empty
 * @param client whose own requests are among them, published or not
 */
public record RequestQuery(
        List<ServiceCode> services, Set<RequestStatus> statuses, Instant from, Instant until, Optional<String> client) {
    public RequestQuery {
        services = List.copyOf(services);
        statuses = Set.copyOf(statuses);
    }
}
