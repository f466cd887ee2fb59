// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.solution.complaints.domain.Opinion;
import java.util.Optional;

/** An opinion in the reader's language. */
public record OpinionView(Opinion opinion, String department, String who) {
    static OpinionView of(Opinion opinion, Names names) {
        return new OpinionView(
                opinion, names.department(Optional.of(opinion.department())), names.officer(opinion.repliedBy()));
    }
}
