// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Whoever makes a call.
 *
 * @param official present when an official is signed in
 * @param citizen present when a citizen is signed in; never beside an official
 * @param holds numbers whose PIN was shown in this session, and those of the citizen's account
 */
public record Visitor(Optional<Official> official, Optional<Citizen> citizen, Set<ReceiptNumber> holds) {
    /** Nobody in particular. */
    public static final Visitor ANYBODY = new Visitor(Optional.empty(), Set.of());

    public Visitor {
        holds = Set.copyOf(holds);
    }

    /** One without a citizen's account. */
    public Visitor(Optional<Official> official, Set<ReceiptNumber> holds) {
        this(official, Optional.empty(), holds);
    }
}
