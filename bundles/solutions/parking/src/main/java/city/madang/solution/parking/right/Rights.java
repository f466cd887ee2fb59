// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.data.Tx;
import city.madang.device.Plate;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.parking.lane.domain.Trouble;
import city.madang.solution.parking.right.domain.Claim;
import city.madang.solution.parking.right.domain.Pass;
import city.madang.solution.parking.right.domain.PassState;
import city.madang.solution.parking.right.domain.Reservation;
import city.madang.solution.parking.right.domain.ReservationState;
import city.madang.solution.parking.right.domain.Right;
import city.madang.solution.parking.right.domain.Right.Kind;
import city.madang.solution.parking.right.store.ReservationMapper;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.Optional;

/** On what vehicles come in, other than as anybody: always within the unit of work of a lane. */
public final class Rights {
    private final Passes passes;
    private final Quotas quotas;
    private final Reservations reservations;

    public Rights(Kit kit) {
        passes = new Passes(kit);
        quotas = new Quotas(kit);
        reservations = new Reservations(kit, quotas);
    }

    /**
     * What the vehicle with this plate comes in on, its reservation first; a reservation is used from now on. Empty for anybody, and
     * while the spaces of its pass are taken.
     */
    public Optional<Right> ofPlate(Tx tx, CarParkId carPark, Plate plate, Instant now) {
        return reservations.ofPlate(tx, plate.text(), now).stream()
                .map(Reservation::number)
                .filter(number -> reservations.use(tx, number, carPark, now))
                .findFirst()
                .map(Rights::right)
                .or(() -> passOfPlate(tx, carPark, plate, now));
    }

    private Optional<Right> passOfPlate(Tx tx, CarParkId carPark, Plate plate, Instant now) {
        return passes.ofPlate(tx, carPark, plate.text()).stream()
                .filter(pass -> pass.admits(now, passes.days()))
                .filter(pass -> hasSpace(tx, pass))
                .findFirst()
                .map(Rights::right);
    }

    private static Right right(Pass pass) {
        return new Right(Kind.PASS, pass.id());
    }

    private static Right right(ReceiptNumber number) {
        return new Right(Kind.RESERVATION, number.value());
    }

    /** Nobody else comes in on it before the end of the unit of work. */
    private boolean hasSpace(Tx tx, Pass pass) {
        int spaces = passes.hold(tx, pass.id()).cover().spaces();
        return tx.mapper(SessionMapper.class).on(right(pass)).size() < spaces;
    }

    /** What a card or code that is shown at the entry is worth; a reservation is used from now on. */
    public Claim ofCode(Tx tx, CarParkId carPark, String code, Instant now) {
        var reservation = reservation(tx, code);
        if (reservation.isPresent()) {
            var number = reservation.get().number();
            return reservations.use(tx, number, carPark, now)
                    ? new Claim.Granted(right(number))
                    : new Claim.Refused(
                            reservations.hold(tx, number).refusal(carPark, now).orElse(Trouble.CODE_USED));
        }
        return passes.ofCode(tx, code)
                .map(pass -> refusal(tx, pass, carPark, now)
                        .<Claim>map(Claim.Refused::new)
                        .orElseGet(() -> new Claim.Granted(right(pass))))
                .orElseGet(() -> new Claim.Refused(Trouble.CODE_UNKNOWN));
    }

    private Optional<Reservation> reservation(Tx tx, String code) {
        try {
            return reservations.find(tx, ReceiptNumber.parse(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not a number of that kind
        }
    }

    private Optional<Trouble> refusal(Tx tx, Pass pass, CarParkId carPark, Instant now) {
        if (!pass.cover().carParks().contains(carPark)) {
            return Optional.of(Trouble.CODE_ELSEWHERE);
        }
        if (!pass.admits(now, passes.days())) {
            var today = now.atZone(passes.days().zone()).toLocalDate();
            boolean later = pass.state() == PassState.VALID
                    && !today.isAfter(pass.cover().until());
            return Optional.of(later ? Trouble.CODE_EARLY : Trouble.CODE_OVER);
        }
        return hasSpace(tx, pass) ? Optional.empty() : Optional.of(Trouble.CODE_USED);
    }

    /** Which pass or reservation a code is of, whatever it is worth now; empty when nobody knows it. */
    public Optional<Right> named(Tx tx, String code) {
        return reservation(tx, code)
                .map(each -> right(each.number()))
                .or(() -> passes.ofCode(tx, code).map(Rights::right));
    }

    /** Until when a stay costs nothing, because of the pass on which it began. */
    public Optional<Instant> freeUntil(Tx tx, ParkingSession session) {
        return session.right()
                .filter(right -> right.kind() == Kind.PASS)
                .flatMap(right -> passes.find(tx, right.id()))
                .flatMap(pass -> pass.freeUntil(session.entry().at(), passes.days()));
    }

    /** The vehicle has left: a space that it had reserved is free again. */
    public void left(Tx tx, ParkingSession session) {
        reserved(session).ifPresent(number -> reservations.used(tx, number, ReservationState.DONE));
    }

    /** The vehicle went back before it was in: it may come again. */
    public void undone(Tx tx, ParkingSession session) {
        reserved(session).ifPresent(number -> reservations.used(tx, number, ReservationState.BOOKED));
    }

    private static Optional<ReceiptNumber> reserved(ParkingSession session) {
        return session.right()
                .filter(right -> right.kind() == Kind.RESERVATION)
                .map(right -> new ReceiptNumber(right.id()));
    }

    /**
     * How many spaces a vehicle that did not reserve cannot have: those of vehicles that are inside without a reservation, or whose
     * reservation is over, and all that are kept for reservations.
     */
    public int taken(Tx tx, CarParkId carPark, Instant now) {
        return quotas.of(tx, carPark).kept()
                + tx.mapper(ReservationMapper.class).driveUps(carPark, now);
    }
}
