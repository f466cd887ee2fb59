// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import city.madang.identity.ReceiptNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a matter stands, for who filed it.
 *
 * @param title in the citizen's words and language
 * @param state in the reader's language
 * @param due by when it is answered; empty when nothing is waited for
 * @param replies what the office wrote, oldest first
 * @param possible what its citizen can do with it now
 * @param path of its page for who holds number and PIN, below {@code /<module id>}
 */
public record Standing(
        ReceiptNumber number,
        String title,
        String state,
        Instant filed,
        Optional<Instant> due,
        List<Reply> replies,
        Set<Deed.Kind> possible,
        String path) {
    /** What the office wrote; {@code given} is empty where only the words were kept. */
    public record Reply(String text, Optional<Instant> given) {}

    public Standing {
        replies = List.copyOf(replies);
        possible = Set.copyOf(possible);
    }

    /** Without words, because logs must not hold personal data. */
    @Override
    public String toString() {
        return "Standing " + number;
    }
}
