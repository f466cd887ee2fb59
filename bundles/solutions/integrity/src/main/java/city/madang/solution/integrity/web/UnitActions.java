// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.web;

import city.madang.identity.Action;
import city.madang.identity.Guarded;
import city.madang.solution.integrity.Unit;
import java.util.Optional;

/** What officials of the unit may do. No other role has any part in it, the administrator's neither. */
final class UnitActions {
    static final Action LIST = Action.of("integrity.list", Unit.INVESTIGATOR, Unit.CHIEF);
    static final Action OPEN = Action.of("integrity.open", Unit.INVESTIGATOR, Unit.CHIEF);
    static final Action FILE = Action.of("integrity.file", Unit.INVESTIGATOR, Unit.CHIEF);
    static final Action WRITE = Action.of("integrity.write", Unit.INVESTIGATOR, Unit.CHIEF);
    static final Action LEAD = Action.of("integrity.lead", Unit.CHIEF);

    private UnitActions() {}

    /** Every look is recorded. */
    static Guarded looked(String subject) {
        return new Guarded(Optional.empty(), Optional.empty(), subject, true);
    }
}
