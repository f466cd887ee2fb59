// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.solution.complaints.domain.RequestStatus;
import java.util.Locale;
import java.util.Set;

/** Where a request stands in the words that FixMyStreet adds to open and closed (its wiki, "Open311 FMS Additional states"). */
public final class ExtendedStatus {
    private static final Set<String> OVER = Set.of(
            "closed",
            "fixed",
            "resolved",
            "rejected",
            "cancelled",
            "canceled",
            "archived",
            "duplicate",
            "no_further_action",
            "not_councils_responsibility");

    private ExtendedStatus() {}

    /** Whether it says that nothing more will be done, in the specification's word or in those that others use instead. */
    public static boolean isOver(String word) {
        return OVER.contains(word.toLowerCase(Locale.ROOT));
    }

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
