// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.solution.complaints.domain.Step;
import java.util.List;

/**
 * Which steps are looked at.
 *
 * @param kinds never empty
 * @param scopes of which the request has to lie in one; none at all sees everything
 */
public record MoveFilter(List<Step.Kind> kinds, List<InboxFilter.Scope> scopes) {
    public MoveFilter {
        kinds = List.copyOf(kinds);
        scopes = List.copyOf(scopes);
    }
}
