// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import java.time.Instant;
import java.util.Optional;

/**
 * A site that was invited.
 *
 * @param codeIndex the fingerprint of its last code
 * @param codeUntil the last moment of that code
 * @param codeTaken the hash of the secret with which that code was used
 * @param misused when somebody tried that code again with another secret
 * @param misusedFrom the network address of who did; empty text when nobody
 * @param secretHash of the secret by which it calls; empty while it may not
 */
public record SiteRow(
        String id,
        String name,
        Instant made,
        Optional<String> codeIndex,
        Optional<Instant> codeUntil,
        Optional<String> codeTaken,
        Optional<Instant> misused,
        String misusedFrom,
        Optional<String> secretHash,
        Optional<Instant> enrolled,
        Optional<Instant> withdrawn) {

    /** Where a site stands. */
    public enum State {
        INVITED,
        /** Nobody used the code in time. */
        OVER,
        ENROLLED,
        WITHDRAWN
    }

    public State state(Instant now) {
        if (secretHash.isPresent()) {
            return State.ENROLLED;
        }
        if (codeIndex.isEmpty()) {
            return State.WITHDRAWN;
        }
        return isCodeOver(now) ? State.OVER : State.INVITED;
    }

    boolean isCodeOver(Instant now) {
        return codeUntil.filter(until -> !now.isAfter(until)).isEmpty();
    }

    /** Whether an enrolled site has a code for another machine that may still be used. */
    public boolean isReplacing(Instant now) {
        return secretHash.isPresent() && codeTaken.isEmpty() && codeIndex.isPresent() && !isCodeOver(now);
    }

    @Override
    public String toString() {
        return name + " " + id;
    }
}
