// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.ReceiptNumber;
import java.util.List;

/** Requests from which something can be learnt: answered, with a service or a department, and not erased. */
public interface DecidedMapper {
    /** In the order of their numbers. */
    List<DecidedRow> after(String number, int most);

    /** Those of the given numbers that are still there. */
    List<DecidedRow> among(List<ReceiptNumber> numbers);
}
