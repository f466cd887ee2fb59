// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.solution.complaints.domain.RequestStatus;

/** Where a request stands in the words that FixMyStreet adds to open and closed (its wiki, "Open311 FMS Additional states"). */
final class ExtendedStatus {
    private ExtendedStatus() {}

    static String of(RequestStatus status) {
        return switch (status) {
            case RECEIVED, CLASSIFIED, REOPENED -> "open";
            case ASSIGNED -> "investigating";
            case COORDINATING -> "internal_referral";
            case ANSWERED, CLOSED -> "closed";
            case TRANSFERRED -> "not_councils_responsibility";
            case MERGED -> "duplicate";
            case WITHDRAWN -> "no_further_action";
        };
    }
}
