// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.parking.lane.domain.Trouble;
import city.madang.solution.parking.site.CarParkId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A space for one vehicle in a car park for a time.
 *
 * @param number by which the citizen finds it, and the code by which the vehicle comes in
 * @param plate of the vehicle; upper case without spaces
 * @param made when it was made
 * @param version greater with each change by who reserved; what lanes say of it leaves that as it is
 */
public record Reservation(
        ReceiptNumber number,
        CarParkId carPark,
        String plate,
        Instant from,
        Instant until,
        ReservationState state,
        Instant made,
        long version) {
    /** So much earlier the vehicle may come; its space is kept from then on. */
    public static final Duration EARLY = Duration.ofMinutes(15);

    /** So long after its beginning the space is kept for who has not come. */
    public static final Duration HOLD = Duration.ofMinutes(30);

    /** Until so long before its beginning it is changed and cancelled; later it counts as not having come. */
    public static final Duration CHANGEABLE = Duration.ofMinutes(30);

    public static final Duration LONGEST = Duration.ofHours(24);
    public static final Duration SHORTEST = Duration.ofMinutes(15);
    public static final Duration AHEAD = Duration.ofDays(30);

    /** In which a space is taken. */
    public Span span() {
        return span(from, until);
    }

    public static Span span(Instant from, Instant until) {
        return new Span(from.minus(EARLY), until);
    }

    /** Whether it takes a space, now or later. */
    public boolean counts() {
        return state == ReservationState.BOOKED || state == ReservationState.USED;
    }

    /** Nobody has come, and the space is kept no longer. */
    public boolean isOverdue(Instant now) {
        return state == ReservationState.BOOKED && now.isAfter(held());
    }

    /** Until then the space is kept for who has not come; a short one ends before. */
    public Instant held() {
        var hold = from.plus(HOLD);
        return hold.isBefore(until) ? hold : until;
    }

    /** What keeps the vehicle from coming in on it now. */
    public Optional<Trouble> refusal(CarParkId where, Instant now) {
        if (!carPark.equals(where)) {
            return Optional.of(Trouble.CODE_ELSEWHERE);
        }
        return switch (state) {
            case USED -> Optional.of(Trouble.CODE_USED);
            case DONE, CANCELLED, NO_SHOW -> Optional.of(Trouble.CODE_OVER);
            case BOOKED ->
                now.isBefore(from.minus(EARLY))
                        ? Optional.of(Trouble.CODE_EARLY)
                        : isOverdue(now) ? Optional.of(Trouble.CODE_OVER) : Optional.empty();
        };
    }

    /** Until when it may be changed, or cancelled without counting as not having come. */
    public Instant changeableUntil() {
        return from.minus(CHANGEABLE);
    }

    public boolean mayChange(Instant now) {
        return state == ReservationState.BOOKED && !now.isAfter(changeableUntil());
    }

    public Reservation to(ReservationState next) {
        return new Reservation(number, carPark, plate, from, until, next, made, version);
    }

    /** Another time, or another vehicle. */
    public Reservation changed(String otherPlate, Instant begin, Instant end) {
        return new Reservation(number, carPark, otherPlate, begin, end, state, made, version);
    }

    /** Who reserved has changed it. @param now never twice the same: it is greater than before, whatever clocks say */
    public Reservation revised(Instant now) {
        return version(Math.max(version + 1, now.toEpochMilli()));
    }

    private Reservation version(long next) {
        return new Reservation(number, carPark, plate, from, until, state, made, next);
    }

    /**
     * What holds when another server has something else of it: that the vehicle came, as it came; else what was changed last; else what
     * went further. Both sides come to the same by it.
     */
    public Reservation merged(Reservation other) {
        boolean isOneWish = version == other.version || state.hasCome() || other.state.hasCome();
        boolean isOther = isOneWish ? other.state.isBeyond(state) : other.version > version;
        return (isOther ? other : this).version(Math.max(version, other.version));
    }

    /** Whether another server has the same of it. */
    public boolean isAs(Reservation other) {
        return number.equals(other.number)
                && plate.equals(other.plate)
                && from.equals(other.from)
                && until.equals(other.until)
                && state == other.state
                && version == other.version;
    }
}
