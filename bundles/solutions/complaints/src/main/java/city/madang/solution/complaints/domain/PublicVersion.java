// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.ReceiptNumber;
import java.util.Optional;

/** What everybody reads in place of the original, as it is kept; an empty part reads as the original. */
public record PublicVersion(
        ReceiptNumber number,
        Optional<String> title,
        Optional<String> details,
        Optional<String> address,
        Optional<String> answer) {
    public boolean isEmpty() {
        return title.isEmpty() && details.isEmpty() && address.isEmpty() && answer.isEmpty();
    }
}
