// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session.domain;

import city.madang.device.Plate;
import city.madang.solution.parking.lane.domain.Read;
import city.madang.solution.parking.right.domain.Right;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A vehicle's time in a car park, from the gate to the gate. Amounts are in the city's currency, in its smallest unit.
 *
 * @param ticket a number for people, on tickets and at the station
 * @param plate empty when none was read
 * @param rear its other plate, where that was read
 * @param entry where and when it came
 * @param exit where and when it left; empty while it is inside
 * @param fee of the whole stay, as it was told last
 * @param paid so far
 * @param freeUntil by when it has to be out after it paid
 * @param doubt why somebody has to look at it
 * @param basis on which it left
 * @param right on which it came, when that was a pass or a reservation
 */
public record ParkingSession(
        String id,
        CarParkId carPark,
        String ticket,
        Optional<Plate> plate,
        Optional<Plate> rear,
        SessionState state,
        Passage entry,
        Optional<Passage> exit,
        long fee,
        long paid,
        Optional<Instant> freeUntil,
        Optional<Doubt> doubt,
        Optional<Basis> basis,
        Optional<Right> right) {

    /** A plate that a camera read with less confidence is looked at by a person. Per cent. */
    public static final int SURE = 80;

    /** A vehicle is being let in. */
    public static ParkingSession begin(
            String id, CarParkId carPark, String ticket, Passage entry, Optional<Read> read) {
        var doubt = read.isEmpty()
                ? Optional.of(Doubt.NO_PLATE)
                : read.filter(each -> each.confidence().orElse(SURE) < SURE).map(each -> Doubt.UNSURE);
        return new ParkingSession(
                id,
                carPark,
                ticket,
                read.map(Read::plate),
                Optional.empty(),
                SessionState.ENTERING,
                entry,
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                doubt,
                Optional.empty(),
                Optional.empty());
    }

    /** It comes on a pass or a reservation. */
    public ParkingSession on(Right ground) {
        return new ParkingSession(
                id,
                carPark,
                ticket,
                plate,
                rear,
                state,
                entry,
                exit,
                fee,
                paid,
                freeUntil,
                doubt,
                basis,
                Optional.of(ground));
    }

    /** The same for another server, which has no pictures of it. */
    public ParkingSession withoutPictures() {
        return with(
                state,
                new Passage(entry.lane(), entry.at(), Optional.empty()),
                exit.map(out -> new Passage(out.lane(), out.at(), Optional.empty())),
                basis);
    }

    /** It passed the gate inwards. */
    public ParkingSession inside(Instant at) {
        return with(SessionState.INSIDE, new Passage(entry.lane(), at, entry.picture()), exit, basis);
    }

    /** It went back. */
    public ParkingSession undone() {
        return with(SessionState.VOID, entry, exit, basis);
    }

    /** Two officials let it leave for nothing. */
    public ParkingSession waived() {
        return with(state, entry, exit, Optional.of(Basis.WAIVED));
    }

    /** It passed the gate outwards. */
    public ParkingSession gone(Passage out, Basis ground) {
        return with(SessionState.GONE, entry, Optional.of(out), Optional.of(ground));
    }

    private ParkingSession with(SessionState next, Passage in, Optional<Passage> out, Optional<Basis> ground) {
        return new ParkingSession(
                id, carPark, ticket, plate, rear, next, in, out, fee, paid, freeUntil, doubt, ground, right);
    }

    /** What the stay costs as of now. */
    public ParkingSession costs(long amount) {
        return money(amount, paid, freeUntil);
    }

    /** Something was paid, and it may leave without paying more until then. */
    public ParkingSession paid(long amount, Instant until) {
        return money(fee, paid + amount, Optional.of(until));
    }

    /** Something that was paid was given back. */
    public ParkingSession givenBack(long amount) {
        return money(fee, Math.max(0, paid - amount), freeUntil);
    }

    private ParkingSession money(long whole, long sofar, Optional<Instant> until) {
        return new ParkingSession(
                id, carPark, ticket, plate, rear, state, entry, exit, whole, sofar, until, doubt, basis, right);
    }

    /** Somebody has to look. */
    public ParkingSession doubtful(Doubt why) {
        return known(plate, rear, Optional.of(why));
    }

    /** A person says which plate it is. */
    public ParkingSession corrected(Plate right) {
        return known(Optional.of(right), rear, Optional.empty());
    }

    /** Nobody has to look any more. */
    public ParkingSession certain() {
        return known(plate, rear, Optional.empty());
    }

    /** Whether the only doubt was how sure the camera was of this plate. */
    public boolean isUnsureOf(Plate read) {
        return doubt.filter(Doubt.UNSURE::equals).isPresent()
                && plate.filter(each -> each.text().equals(read.text())).isPresent();
    }

    /** An official says that the vehicle is not inside any more. What it costs and has paid stays as it is. */
    public ParkingSession closed(Instant at) {
        return gone(new Passage(Optional.empty(), at, Optional.empty()), Basis.BY_HAND)
                .certain();
    }

    /**
     * The same vehicle as in a stay that began later: its exit and all money are of this one from now on.
     *
     * @param surePlate which of the two plates holds
     */
    public ParkingSession joinedBy(ParkingSession later, Optional<Plate> surePlate) {
        var whole = later.exit()
                .map(out -> with(SessionState.GONE, entry, Optional.of(out), later.basis()))
                .orElse(this);
        var until = Stream.of(freeUntil, later.freeUntil())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        return whole.money(fee + later.fee(), paid + later.paid(), until)
                .known(surePlate, rear.or(later::rear), Optional.empty());
    }

    /** What is left of a stay that was a part of another one. */
    public ParkingSession absorbed() {
        return with(SessionState.VOID, entry, exit, Optional.of(Basis.JOINED))
                .money(0, 0, Optional.empty())
                .certain();
    }

    /** The plate behind was read; a difference is looked at, but for signs that cameras take for each other. */
    public ParkingSession rear(Plate behind) {
        boolean differs = plate.filter(front -> !LookAlikes.same(front.text(), behind.text()))
                .isPresent();
        return known(plate, Optional.of(behind), differs ? Optional.of(Doubt.DIFFERENT) : doubt);
    }

    private ParkingSession known(Optional<Plate> front, Optional<Plate> behind, Optional<Doubt> why) {
        return new ParkingSession(
                id, carPark, ticket, front, behind, state, entry, exit, fee, paid, freeUntil, why, basis, right);
    }

    /** Whether nobody saw it come in, as when a ticket is lost: then time says nothing about its price. */
    public boolean isEntryUnknown() {
        return entry.lane().isEmpty();
    }

    /** What it still has to pay; never negative. */
    public long due() {
        return Math.max(0, fee - paid);
    }

    /** Whether it paid before and may leave now. */
    public boolean mayLeave(Instant now) {
        return freeUntil.filter(until -> !until.isBefore(now)).isPresent();
    }
}
