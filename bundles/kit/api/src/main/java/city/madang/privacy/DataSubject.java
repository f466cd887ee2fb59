// SPDX-License-Identifier: Apache-2.0
package city.madang.privacy;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.message.Address;
import java.util.Set;

/**
 * The person whose data is asked for, by what is known to be theirs.
 *
 * @param receipts numbers that they hold
 * @param reaches e-mail addresses and telephone numbers, in the forms that {@link city.madang.vault.Reach#form} gives
 * @param addresses the same as messages go to, with the country's code; for records that are found by a whole address
 * @param accounts theirs: a citizen's, or an official's own
 */
public record DataSubject(
        Set<ReceiptNumber> receipts, Set<String> reaches, Set<Address> addresses, Set<PersonId> accounts) {
    public DataSubject {
        receipts = Set.copyOf(receipts);
        reaches = Set.copyOf(reaches);
        addresses = Set.copyOf(addresses);
        accounts = Set.copyOf(accounts);
    }

    public DataSubject(Set<ReceiptNumber> receipts, Set<String> reaches) {
        this(receipts, reaches, Set.of(), Set.of());
    }

    public boolean isNobody() {
        return receipts.isEmpty() && reaches.isEmpty() && addresses.isEmpty() && accounts.isEmpty();
    }

    /** Without the addresses, because logs must not hold personal data. */
    @Override
    public String toString() {
        return "DataSubject with " + receipts.size() + " receipts, " + reaches.size() + " addresses and "
                + accounts.size() + " accounts";
    }
}
