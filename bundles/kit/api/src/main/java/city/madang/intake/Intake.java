// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import city.madang.data.Tx;
import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Hands matters over to whichever open module takes them in, and goes on with them. The receiver is looked up at each call; that
 * there is none is an answer, not an error. Safe for several threads.
 */
@ProviderType
public interface Intake {
    /** Who takes in such a matter now, in the order of their ids. Empty when nobody does. */
    List<Taker> takers(MatterKind kind, Locale locale);

    /**
     * Files a matter in the caller's unit of work; the receiver writes in the same one, so that both happen or none. What the
     * receiver throws in the middle must end the unit of work.
     *
     * @param module one of {@link #takers}
     * @return number and PIN, which the citizen is told
     */
    IntakeReply<Receipt> file(Tx tx, String module, Matter matter, Acting who);

    /**
     * Checks number and PIN. Tries are counted and limited as on the web.
     *
     * @param from whom the tries are counted for: a network address, a telephone number, an official's login
     * @return the same visitor, who holds the number too; it is not remembered
     */
    IntakeReply<Visitor> hold(Acting who, ReceiptNumber number, String pin, String from);

    /**
     * How a matter stands, for who holds its number or is an official with a right to it; an official's look at what is private is
     * recorded.
     */
    IntakeReply<Standing> find(ReceiptNumber number, Acting who);

    /**
     * Goes on with a matter in the caller's unit of work. Only who holds its number may; an official with a right to it may add.
     *
     * @return how it stands afterwards
     */
    IntakeReply<Standing> act(Tx tx, ReceiptNumber number, Deed deed, Acting who);
}
