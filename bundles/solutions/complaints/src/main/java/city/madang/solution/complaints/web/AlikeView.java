// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.solution.complaints.Duplicates;
import city.madang.solution.complaints.domain.ServiceRequest;

/**
 * A request that may say the same, in the reader's language.
 *
 * @param distance how far it is; empty text when nobody knows
 */
public record AlikeView(ServiceRequest request, String service, String area, String distance) {
    /** Positions of others are told no better than this. */
    private static final int STEP_METRES = 50;

    static AlikeView of(Duplicates.Alike alike, Names names) {
        var request = alike.request();
        var distance = alike.likeness()
                .metres()
                .map(metres ->
                        names.text("alike.distance", Math.max(1, Math.round(metres / STEP_METRES)) * STEP_METRES))
                .orElse("");
        return new AlikeView(
                request,
                names.service(request.service()),
                names.area(request.report().place().area()),
                distance);
    }
}
