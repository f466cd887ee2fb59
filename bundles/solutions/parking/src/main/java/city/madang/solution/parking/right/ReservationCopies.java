// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.solution.parking.change.Marks;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.right.domain.Quota;
import city.madang.solution.parking.right.domain.Reservation;
import city.madang.solution.parking.right.domain.ReservationState;
import city.madang.solution.parking.right.domain.Right;
import city.madang.solution.parking.right.store.ReservationMapper;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.session.domain.SessionState;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.store.SiteMapper;

/** On a site: what the centre says about reservations. The site says back what it has of each, and how many spaces it keeps. */
public final class ReservationCopies {
    private final Quotas quotas;
    private final Reservations reservations;
    private final Sessions sessions;

    public ReservationCopies(Kit kit, Sessions sessions) {
        this.sessions = sessions;
        quotas = new Quotas(kit);
        reservations = new Reservations(kit, quotas);
    }

    /**
     * It keeps so many from now on, whatever is inside, and says so; it knows better than a centre that was restored and says what held
     * before.
     *
     * @throws IllegalArgumentException when it has no such car park
     */
    public void keep(Tx tx, CarParkId id, int spaces, long version) {
        var carPark = tx.mapper(SiteMapper.class)
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("no such car park"));
        if (version >= quotas.of(tx, id).version()) {
            quotas.keep(tx, new Quota(id, spaces, Math.min(spaces, carPark.spaces()), version));
        }
        Marks.changed(tx, ChangeKind.QUOTA, id.value());
    }

    /** That a vehicle came on it stays, whatever the centre changed meanwhile. @throws IllegalArgumentException when it cannot be */
    public void take(Tx tx, Reservation said) {
        said.span();
        tx.mapper(ReservationMapper.class).hold(said.number());
        var known = reservations
                .find(tx, said.number())
                .map(mine -> mine.merged(said))
                .orElse(said);
        reservations.keep(tx, joined(tx, known));
    }

    /** Its vehicle may have come before it was known here: as anybody, by its plate, at its time. */
    private Reservation joined(Tx tx, Reservation known) {
        if (known.state() != ReservationState.BOOKED) {
            return known;
        }
        var from = known.from().minus(Reservation.EARLY);
        var stays =
                tx.mapper(ReservationMapper.class).cameOnNothing(known.carPark(), known.plate(), from, known.held());
        if (stays.isEmpty()) {
            return known;
        }
        var stay = sessions.hold(tx, stays.get(0));
        sessions.keep(
                tx, stay.on(new Right(Right.Kind.RESERVATION, known.number().value())));
        return known.to(stay.state() == SessionState.GONE ? ReservationState.DONE : ReservationState.USED);
    }
}
