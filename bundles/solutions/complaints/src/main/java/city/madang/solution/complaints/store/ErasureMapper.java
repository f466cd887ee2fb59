// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.ReceiptNumber;
import java.time.Instant;
import java.util.List;

/** Takes from requests what leads to a person. */
public interface ErasureMapper {
    /** Ended before then, and not erased yet. */
    List<ReceiptNumber> over(Instant before, int most);

    /** Of these, those whose contact is still there. */
    List<ReceiptNumber> contactsOver(Instant before, int most);

    /** Empties words and place; the area stays. @return 0 when that was done before */
    int erase(ReceiptNumber number, Instant now);

    void eraseNotes(ReceiptNumber number);

    /** The authority stays. */
    void eraseTransfers(ReceiptNumber number);

    /** Who was asked and when stays. */
    void eraseOpinions(ReceiptNumber number);
}
