// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.util.List;
import java.util.Optional;

/**
 * An answer that is about to go out, and what has to be known to let it.
 *
 * @param published see {@link Publication#allowed}
 * @param followers whose citizens are told the same answer
 * @param approval of a second person, where there was one
 */
public record Answering(
        Answer answer,
        Publication published,
        FourEyes rule,
        List<ServiceRequest> followers,
        Optional<Approval> approval) {
    public Answering {
        followers = List.copyOf(followers);
    }

    /** Whether nobody else has to look at it first. */
    public boolean allowedFor(ServiceRequest request) {
        return rule.allows(request, followers, answer, approval);
    }
}
