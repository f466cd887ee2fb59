// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import city.madang.data.Tx;
import city.madang.identity.Action;
import city.madang.identity.Guarded;
import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.web.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Takes in matters that other modules hand over, and goes on with them. Each {@code tx} is the receiver's own view of the
 * caller's unit of work. The kit has checked who may do it; a rule that forbids it is thrown as {@code NotAllowed}, before
 * anything is written.
 */
@ConsumerType
public interface IntakeTarget {
    /** What an official has to be allowed who reads a matter here without its PIN. */
    Action reading();

    /** What a matter can be about. */
    default List<Choice> subjects(Locale locale) {
        return List.of();
    }

    /** @param matter its {@code once} is fit for {@code Receipts.issue} */
    Receipt file(Tx tx, Matter matter, Acting who);

    /** Empty when there is no such matter any more. */
    Optional<Kept> find(Tx tx, ReceiptNumber number, Locale locale);

    void act(Tx tx, ReceiptNumber number, Deed deed, Acting who);

    /**
     * A matter as it is kept.
     *
     * @param guarded what a right to it depends on
     */
    record Kept(Standing standing, Guarded guarded) {}
}
