// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.ReceiptNumber;
import java.util.List;
import java.util.Optional;

/** How citizens want to be addressed. */
public interface ContactMapper {
    void insert(ContactRow row);

    Optional<ContactRow> find(ReceiptNumber number);

    /** Requests of who is reached there, in the order of their numbers. */
    List<ReceiptNumber> reachedBy(String reachIndex);

    /** By number. */
    List<ContactRow> after(String number, int most);

    /** Changes the row if it is still what was read. */
    int replace(ContactRow before, ContactRow after);

    int delete(ReceiptNumber number);
}
