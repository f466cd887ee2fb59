// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Given;
import city.madang.solution.complaints.domain.Opinion;
import city.madang.solution.complaints.domain.Origin;
import city.madang.solution.complaints.domain.PublicVersion;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.store.TransferRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is kept about a request, but its files.
 *
 * @param steps oldest first, internal ones included; as the two lists after it
 * @param contact {@link Contact#NONE} when there is none
 * @param shown what everybody reads in place of the original, where something was blacked out
 * @param given answers to what its service asked, in their order
 * @param erased when what leads to a person was taken away
 */
public record Dossier(
        ServiceRequest request,
        List<Step> steps,
        List<Opinion> opinions,
        List<TransferRow> transfers,
        Contact contact,
        Optional<Origin> origin,
        Optional<Instant> erased,
        Optional<PublicVersion> shown,
        List<Given> given) {
    public Dossier {
        steps = List.copyOf(steps);
        opinions = List.copyOf(opinions);
        transfers = List.copyOf(transfers);
        given = List.copyOf(given);
    }

    /** Of which no more is read than the request. */
    static Dossier bare(ServiceRequest request) {
        return new Dossier(
                request,
                List.of(),
                List.of(),
                List.of(),
                Contact.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Without words, because logs must not hold personal data. */
    @Override
    public String toString() {
        return "Dossier " + request.number();
    }
}
