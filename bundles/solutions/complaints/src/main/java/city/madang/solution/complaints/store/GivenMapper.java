// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.ReceiptNumber;
import java.util.List;

/** Answers to what services ask. */
public interface GivenMapper {
    void insert(GivenRow row);

    /** In the order in which they were given, request by request. */
    List<GivenRow> of(List<ReceiptNumber> numbers);

    void delete(ReceiptNumber number);
}
