// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A site as the pages show it. Public, because templates read it.
 *
 * @param state {@code here}, {@code silent}, {@code waiting} before its first sign of life, {@code invited}, {@code over} or
 *     {@code withdrawn}
 * @param pulse only while it may call
 */
public record SiteView(
        SiteRow site, String state, boolean replacing, Optional<PulseRow> pulse, Optional<CopyRow> copy, Instant now) {
    /** From here on a clock is called wrong: a parking fee by the minute is not told right any more. */
    private static final double MOST_SECONDS = 5;

    private static final long LITTLE_ROOM = 1L << 30;
    private static final double SECOND = 1000;

    static SiteView of(Register.Known known, Instant now) {
        var site = known.site();
        var pulse = known.pulse().filter(any -> site.secretHash().isPresent());
        return new SiteView(site, state(site, pulse, now), site.isReplacing(now), pulse, known.copy(), now);
    }

    private static String state(SiteRow site, Optional<PulseRow> pulse, Instant now) {
        var state = site.state(now);
        if (state != SiteRow.State.ENROLLED) {
            return state.name().toLowerCase(Locale.ROOT);
        }
        if (pulse.filter(each -> Register.isThere(each, now)).isPresent()) {
            return "here";
        }
        return pulse.flatMap(PulseRow::heard).isPresent() ? "silent" : "waiting";
    }

    /** How far its clock is off, in seconds. */
    public Optional<Double> seconds() {
        return pulse.flatMap(PulseRow::aheadMs).map(ahead -> Math.abs(ahead) / SECOND);
    }

    /** {@code right}, {@code ahead} or {@code behind}; empty text before it is known. */
    public String clock() {
        if (seconds().isEmpty()) {
            return "";
        }
        if (seconds().get() < MOST_SECONDS) {
            return "right";
        }
        return pulse.flatMap(PulseRow::aheadMs).filter(ahead -> ahead > 0).isPresent() ? "ahead" : "behind";
    }

    /** By how much it may be off, in seconds. */
    public double within() {
        return pulse.flatMap(PulseRow::tripMs).orElse(0L) / 2.0 / SECOND;
    }

    public boolean hasLittleRoom() {
        return pulse.filter(each -> each.heard().isPresent() && each.room() < LITTLE_ROOM)
                .isPresent();
    }

    /** Not below nothing. */
    public long room() {
        return pulse.map(each -> Math.max(0, each.room())).orElse(0L);
    }

    /** Whether it calls itself otherwise than it is called here. */
    public boolean hasOtherName() {
        return pulse.filter(each -> !each.itself().isEmpty() && !each.itself().equals(site.name()))
                .isPresent();
    }
}
