// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a site has come, as the centre keeps it.
 *
 * @param epoch names its line of changes; nothing before the first
 * @param applied up to which its changes are done here
 * @param hash what names its line up to there
 * @param told the number of the last thing that it is to be told; numbers grow with time, and may have gaps
 * @param done up to which it has done them
 * @param heard when it sent something last
 * @param anew how often its line began again
 * @param anewAt when that was last, and why
 */
public record Standing(
        String site,
        String epoch,
        long applied,
        String hash,
        long told,
        long done,
        Instant heard,
        int anew,
        Optional<Instant> anewAt,
        Optional<Why> anewWhy) {
    /** Why a line has to begin again. */
    public enum Why {
        /** This server does not know the line: it was restored, or never heard of it. */
        UNKNOWN,
        /** The site does not know what it told: it was restored. */
        FORGOTTEN,
        /** The site tells another story under the same numbers. */
        OTHER
    }

    public static Standing fresh(String site, Instant now) {
        return new Standing(site, "", 0, "", 0, 0, now, 0, Optional.empty(), Optional.empty());
    }

    /** Whether the line that a site sends goes on with what is done here. */
    public Optional<Why> trouble(Exchange sent) {
        if (!sent.epoch().equals(epoch)) {
            return sent.after() == 0 ? Optional.empty() : Optional.of(Why.UNKNOWN);
        }
        if (sent.after() > applied) {
            return Optional.of(Why.UNKNOWN);
        }
        if (sent.last() < applied) {
            return Optional.of(Why.FORGOTTEN);
        }
        return sent.hash(applied).equals(hash) ? Optional.empty() : Optional.of(Why.OTHER);
    }

    /** It begins another line. */
    public Standing line(String name) {
        return new Standing(site, name, 0, "", told, done, heard, anew, anewAt, anewWhy);
    }

    /** A change is done. */
    public Standing applied(long number, String hashed, Instant now) {
        return new Standing(site, epoch, number, hashed, told, done, now, anew, anewAt, anewWhy);
    }

    /** It has done what it was told. @param number what it says; beyond what was told when this server was restored */
    public Standing done(long number, Instant now) {
        return new Standing(site, epoch, applied, hash, Math.max(told, number), number, now, anew, anewAt, anewWhy);
    }

    /**
     * One more thing to tell it. Its number is one that was never told before, also by a server that was restored since and does not
     * know what it told: no clock is set back so far.
     */
    public Standing telling(Instant now) {
        long next = Math.max(told + 1, now.toEpochMilli());
        return new Standing(site, epoch, applied, hash, next, done, heard, anew, anewAt, anewWhy);
    }

    /** Its line cannot go on, so that another one begins. */
    public Standing anew(Why why, Instant now) {
        return new Standing(site, epoch, applied, hash, told, done, now, anew + 1, Optional.of(now), Optional.of(why));
    }
}
