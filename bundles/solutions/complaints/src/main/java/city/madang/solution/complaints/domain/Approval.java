// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.PersonId;
import city.madang.module.NotAllowed;

/** What a second person says yes to. Nobody approves what they wrote, in whosever place they act. */
public record Approval(Proposal proposal, PersonId approver) {
    public Approval {
        if (proposal.writer().equals(approver)) {
            throw new NotAllowed("request.approve.own");
        }
    }

    /** Whether it is about exactly this answer to this request. */
    boolean covers(ServiceRequest request, Answer given) {
        return proposal.number().equals(request.number()) && proposal.answer().equals(given.text());
    }
}
