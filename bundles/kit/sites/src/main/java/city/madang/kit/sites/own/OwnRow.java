// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.own;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What this server is at the centre. Public, because templates read it.
 *
 * @param stage {@code NOW}, or {@code NEXT} while a code is tried
 * @param secret by which it calls; sealed in the table
 * @param codeIndex the fingerprint of the code
 * @param central the address of the central server that took the code
 * @param site its id there; empty text before
 * @param name it has there
 * @param line of its calls, named by the centre
 * @param counter of its last call that was answered
 * @param mark of that call; empty text before the first
 * @param sending the mark of the call that is not answered yet; empty text when none is
 * @param tripMs how long the last answered call took, there and back; negative when there was none
 * @param back when contact began
 * @param heard when the centre answered last
 * @param lost when it was noticed that there is no contact; empty while there is
 * @param trouble why the last call was not taken, as a word; empty text when it was
 */
public record OwnRow(
        String stage,
        String secret,
        String codeIndex,
        String central,
        String site,
        String name,
        String line,
        long counter,
        String mark,
        String sending,
        long tripMs,
        Instant enrolled,
        Instant back,
        Instant heard,
        Optional<Instant> lost,
        String trouble) {
    static final String NOW = "NOW";
    static final String NEXT = "NEXT";

    /** @param made when the code is tried */
    static OwnRow trying(String secret, String codeIndex, URI central, Instant made) {
        return new OwnRow(
                NEXT,
                secret,
                codeIndex,
                central.toString(),
                "",
                "",
                "",
                0,
                "",
                "",
                -1,
                made,
                made,
                made,
                Optional.empty(),
                "");
    }

    /** The centre took the code. */
    OwnRow enrolled(String id, String called, String onLine, Instant now) {
        return new OwnRow(
                NOW,
                secret,
                codeIndex,
                central,
                id,
                called,
                onLine,
                0,
                "",
                "",
                -1,
                now,
                now,
                now,
                Optional.empty(),
                "");
    }

    OwnRow withSecret(String other) {
        return new OwnRow(
                stage, other, codeIndex, central, site, name, line, counter, mark, sending, tripMs, enrolled, back,
                heard, lost, trouble);
    }

    OwnRow sending(String other) {
        return new OwnRow(
                stage, secret, codeIndex, central, site, name, line, counter, mark, other, tripMs, enrolled, back,
                heard, lost, trouble);
    }

    /** The call that was being sent is answered. */
    OwnRow answered(String called, String onLine, long took, Instant now) {
        return new OwnRow(
                stage,
                secret,
                codeIndex,
                central,
                site,
                called,
                onLine,
                counter + 1,
                sending,
                "",
                took,
                enrolled,
                lost.isPresent() ? now : back,
                now,
                Optional.empty(),
                "");
    }

    /** It is not. */
    OwnRow failed(String why, Optional<Instant> noticed) {
        return new OwnRow(
                stage,
                secret,
                codeIndex,
                central,
                site,
                name,
                line,
                counter,
                mark,
                sending,
                tripMs,
                enrolled,
                back,
                heard,
                lost.or(() -> noticed),
                why);
    }

    /** Names no secrets. */
    @Override
    public String toString() {
        return stage + " " + name + " " + site;
    }
}
