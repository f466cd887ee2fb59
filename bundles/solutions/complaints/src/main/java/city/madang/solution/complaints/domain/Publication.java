// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.module.NotAllowed;
import java.util.EnumSet;
import java.util.Set;

/** How much of a request everybody can read. */
public enum Publication {
    NOTHING,
    /** Question and answer; photos one by one, see {@link PhotoDecision}. */
    TEXT,
    /** The same, and all photos that were there with the answer: so earlier versions published. */
    TEXT_AND_PHOTOS;

    private static final Set<RequestStatus> ANSWERED = EnumSet.of(RequestStatus.ANSWERED, RequestStatus.CLOSED);

    /**
     * What may be shown: nothing of a private request, and only what an official has read and found free of personal data
     * (Personal Information Protection Act of Korea, art. 17; Eung-Dap-So publishes answers as examples on that condition).
     *
     * @param cleanText question and answer name nobody
     */
    public static Publication allowed(Report report, boolean cleanText) {
        return report.askedPublic() && cleanText ? TEXT : NOTHING;
    }

    /** Whether others may read it, once an official has looked at its words. */
    public static boolean possible(ServiceRequest request) {
        return request.report().askedPublic() && request.answer().isPresent() && ANSWERED.contains(request.status());
    }

    /**
     * What a request is published as when an official has looked at what others read of it; nothing yet when it is not answered.
     *
     * @throws NotAllowed when the citizen did not agree
     */
    public static Publication looked(ServiceRequest request) {
        if (!request.report().askedPublic()) {
            throw new NotAllowed("request.publish.private");
        }
        return request.publication() == NOTHING && possible(request) ? TEXT : request.publication();
    }
}
