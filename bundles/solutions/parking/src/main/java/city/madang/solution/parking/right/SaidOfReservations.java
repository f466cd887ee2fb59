// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.solution.parking.central.Copies;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.right.domain.Reservation;
import city.madang.solution.parking.right.domain.ReservationState;
import city.madang.solution.parking.right.domain.Right;
import city.madang.solution.parking.right.store.ReservationMapper;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.site.CarParkId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** At the centre: what sites say about reservations at their car parks. */
public final class SaidOfReservations {
    private static final int LONGEST_PLATE = 16;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Kit kit;
    private final Quotas quotas;
    private final Reservations reservations;

    public SaidOfReservations(Kit kit) {
        this.kit = kit;
        quotas = new Quotas(kit);
        reservations = new Reservations(kit, quotas);
    }

    /** The site keeps so many spaces. @throws IllegalArgumentException when it cannot be */
    public void keeps(Tx tx, CarParkId carPark, int spaces, long version) {
        if (spaces < 0) {
            throw new IllegalArgumentException("fewer than no spaces");
        }
        said(version);
        quotas.acknowledged(tx, carPark, spaces, version);
    }

    /** It can only have heard it from here, by now. */
    private void said(long version) {
        if (version < 0 || version > kit.clock().instant().plus(A_DAY).toEpochMilli()) {
            throw new IllegalArgumentException("a change that nobody made yet");
        }
    }

    /**
     * The site has it like this: what the vehicle did counts, and what was changed here since is told to the site once more. One that is
     * unknown, and takes a space, was sold before this server was restored.
     *
     * @throws IllegalArgumentException when it cannot be
     */
    public void said(Tx tx, Reservation told) {
        told.span();
        said(told.version());
        if (told.plate().isEmpty() || told.plate().length() > LONGEST_PLATE) {
            throw new IllegalArgumentException("not a plate");
        }
        var mapper = tx.mapper(ReservationMapper.class);
        mapper.hold(told.number());
        var mine = reservations.find(tx, told.number());
        if (mine.filter(each -> !each.carPark().equals(told.carPark())).isPresent()) {
            throw new IllegalArgumentException("a reservation of another car park");
        }
        if (mine.isEmpty() && !told.counts()) {
            return; // it is over, and was deleted here
        }
        var holds = mine.map(each -> merged(tx, each, told)).orElse(told);
        reservations.write(tx, holds);
        mapper.deleteFormer(told.number(), told.version());
        if (!holds.isAs(told)) {
            Instant now = kit.clock().instant();
            Copies.changed(tx, now, ChangeKind.RESERVATION, told.number().value(), Set.of(told.carPark()));
        }
    }

    private static Reservation merged(Tx tx, Reservation mine, Reservation told) {
        return Optional.of(told).filter(each -> wentBack(tx, mine, each)).orElseGet(() -> mine.merged(told));
    }

    /** The vehicle was let in on it, and went back: it may come again. */
    private static boolean wentBack(Tx tx, Reservation mine, Reservation told) {
        return mine.state() == ReservationState.USED
                && told.state() == ReservationState.BOOKED
                && mine.version() == told.version()
                && tx.mapper(SessionMapper.class)
                        .on(new Right(Right.Kind.RESERVATION, told.number().value()))
                        .isEmpty();
    }
}
