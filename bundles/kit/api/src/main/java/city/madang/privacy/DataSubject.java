// SPDX-License-Identifier: Apache-2.0
package city.madang.privacy;

import city.madang.identity.ReceiptNumber;
import java.util.Set;

/**
 * The person whose data is asked for, by what is known to be theirs.
 *
 * @param receipts numbers that they hold
 * @param reaches e-mail addresses and telephone numbers, in the form that {@link city.madang.vault.Reach#form} gives
 */
public record DataSubject(Set<ReceiptNumber> receipts, Set<String> reaches) {
    public DataSubject {
        receipts = Set.copyOf(receipts);
        reaches = Set.copyOf(reaches);
    }

    public boolean isNobody() {
        return receipts.isEmpty() && reaches.isEmpty();
    }

    /** Without the addresses, because logs must not hold personal data. */
    @Override
    public String toString() {
        return "DataSubject with " + receipts.size() + " receipts and " + reaches.size() + " addresses";
    }
}
