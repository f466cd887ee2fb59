// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.geo.AreaId;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Way;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.Step;
import java.time.Instant;
import java.util.Optional;

/** Something that came in or went out; without the citizen's words, because it is shown on walls. */
public record Move(
        ReceiptNumber number,
        Step.Kind kind,
        Instant made,
        Way channel,
        Optional<ServiceCode> service,
        Optional<AreaId> area) {}
