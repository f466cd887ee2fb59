// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.ServiceCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which requests go up to a level now.
 *
 * @param service whose requests; empty for those of all but {@code others}
 * @param others services with levels of their own
 * @param rung the level to which they have not gone up; they have been at the one below
 * @param before when they had to be answered
 * @param from the due time from which the reading goes on
 * @param after the number after which it goes on; empty at the beginning
 */
public record Late(
        Optional<ServiceCode> service,
        List<ServiceCode> others,
        int rung,
        Instant before,
        Instant from,
        Optional<ReceiptNumber> after) {
    public Late {
        others = List.copyOf(others);
    }

    /** What comes behind the last one of a page. */
    public Late behind(RequestLine last) {
        return new Late(service, others, rung, before, last.due().orElseThrow(), Optional.of(last.number()));
    }
}
