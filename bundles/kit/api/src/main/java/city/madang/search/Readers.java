// SPDX-License-Identifier: Apache-2.0
package city.madang.search;

import city.madang.geo.AreaId;
import city.madang.identity.Action;
import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import java.util.Optional;

/**
 * Who may find a document: whoever may do the action to a record with this department, area and number. The kit decides it as
 * it decides about pages, so a document is found by those who could open it.
 *
 * @param department as in {@link city.madang.identity.Guarded}
 * @param area as in {@link city.madang.identity.Guarded}
 * @param holder the record's number, for actions of holders
 */
public record Readers(
        Action action, Optional<DepartmentId> department, Optional<AreaId> area, Optional<ReceiptNumber> holder) {
    public static final Readers EVERYBODY =
            new Readers(Action.PUBLIC, Optional.empty(), Optional.empty(), Optional.empty());

    /** Officials who may do this to a record of this department and area. */
    public static Readers who(Action action, Optional<DepartmentId> department, Optional<AreaId> area) {
        return new Readers(action, department, area, Optional.empty());
    }

    /** Whoever has shown number and PIN. */
    public static Readers holder(ReceiptNumber number) {
        return new Readers(Action.HOLDER, Optional.empty(), Optional.empty(), Optional.of(number));
    }
}
