// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.data.Tx;
import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.message.Address;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.parking.central.Copies;
import city.madang.solution.parking.change.Marks;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.right.domain.Reservation;
import city.madang.solution.parking.right.domain.ReservationState;
import city.madang.solution.parking.right.domain.Span;
import city.madang.solution.parking.right.store.ReservationMapper;
import city.madang.solution.parking.right.store.ReservationMapper.FormerRow;
import city.madang.solution.parking.right.store.ReservationRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.store.SiteMapper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reservations, never more at one moment than spaces are kept: who makes or changes one holds the quota of the car park, so that they
 * come one after another. At a car park of a site they are sold here and used there, and each side tells the other. Safe for several
 * threads.
 */
public final class Reservations {
    private static final int MOST = 200;

    private final Kit kit;
    private final Quotas quotas;
    private final ReservationNotices notices;

    public Reservations(Kit kit, Quotas quotas) {
        this.kit = kit;
        this.quotas = quotas;
        notices = new ReservationNotices(kit);
    }

    /** Writes it, and has the other server told that has a copy. */
    public void keep(Tx tx, Reservation reservation) {
        write(tx, reservation);
        var number = reservation.number().value();
        var now = kit.clock().instant();
        Marks.changed(tx, ChangeKind.RESERVATION, number);
        Copies.changed(tx, now, ChangeKind.RESERVATION, number, Set.of(reservation.carPark()));
    }

    /** The only writer of reservations: the whole of it, whether there is one with its number or not. */
    void write(Tx tx, Reservation reservation) {
        var mapper = tx.mapper(ReservationMapper.class);
        var row = ReservationRow.of(reservation);
        if (mapper.update(row) == 0) {
            mapper.insert(row);
        }
    }

    public Optional<Reservation> find(Tx tx, ReceiptNumber number) {
        return tx.mapper(ReservationMapper.class).find(number).map(ReservationRow::reservation);
    }

    public Optional<Reservation> find(ReceiptNumber number) {
        return kit.database().read(tx -> find(tx, number));
    }

    /** Nobody else changes it before the end of the unit of work. @throws NoSuchElementException when there is none */
    Reservation hold(Tx tx, ReceiptNumber number) {
        tx.mapper(ReservationMapper.class).hold(number);
        return find(tx, number).orElseThrow();
    }

    /**
     * What a citizen wants.
     *
     * @param phone where a message goes; empty for none
     * @param once the same for each sending of one form
     */
    public record Wish(
            CarPark carPark,
            String plate,
            Instant from,
            Instant until,
            Optional<Address> phone,
            Locale language,
            String once) {}

    /** Why there is no space. */
    public enum Refusal {
        /** All that are kept are reserved for some of the time. */
        TAKEN,
        /** The vehicle has another reservation at that time. */
        TWICE,
        /** It is too late to change it. */
        LATE
    }

    /** How a wish came out: one of the two is there. */
    public record Outcome(Optional<Receipt> receipt, Optional<Refusal> refusal) {
        private static Outcome refused(Refusal why) {
            return new Outcome(Optional.empty(), Optional.of(why));
        }
    }

    /** Makes one; a form that is sent twice makes one. @throws NotAllowed on a site */
    public Outcome reserve(Wish wish) {
        mustSell();
        try {
            return new Outcome(Optional.of(kit.database().inTransaction(tx -> reserve(tx, wish))), Optional.empty());
        } catch (NoSpace e) {
            return Outcome.refused(e.why);
        }
    }

    private void mustSell() {
        if (!quotas.sellsHere()) {
            throw new NotAllowed("reserve.centre.refusal");
        }
    }

    private Receipt reserve(Tx tx, Wish wish) {
        var span = Reservation.span(wish.from(), wish.until());
        var refusal = refusal(tx, wish.carPark(), new Asked(wish.plate(), span, Optional.empty()));
        var receipt = kit.receipts().issue(tx, wish.once());
        if (receipt.again()) {
            return receipt;
        }
        if (refusal.isPresent()) {
            throw new NoSpace(refusal.get());
        }
        var made = new Reservation(
                receipt.number(),
                wish.carPark().id(),
                wish.plate(),
                wish.from(),
                wish.until(),
                ReservationState.BOOKED,
                kit.clock().instant(),
                kit.clock().millis());
        keep(tx, made);
        notices.reserved(tx, wish, receipt);
        return receipt;
    }

    /** Undoes the unit of work: also the number that was issued in it. */
    private static final class NoSpace extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Refusal why;

        NoSpace(Refusal why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    /** Another time, or another vehicle. @return why it was not changed @throws NotAllowed on a site */
    public Optional<Refusal> change(CarPark carPark, Reservation seen, Reservation wanted) {
        mustSell();
        return kit.database().inTransaction(tx -> {
            var asked = new Asked(wanted.plate(), wanted.span(), Optional.of(seen.number()));
            var refusal = refusal(tx, carPark, asked);
            var present = hold(tx, seen.number());
            if (!present.mayChange(kit.clock().instant())) {
                return Optional.of(Refusal.LATE);
            }
            if (refusal.isEmpty()) {
                revise(tx, present, present.changed(wanted.plate(), wanted.from(), wanted.until()));
            }
            return refusal;
        });
    }

    /** Its space as it was is free only when the site that may let in on it knows. */
    private void revise(Tx tx, Reservation before, Reservation after) {
        if (tx.mapper(SiteMapper.class).runBy(before.carPark()).isPresent()) {
            tx.mapper(ReservationMapper.class)
                    .insertFormer(new FormerRow(
                            before.number(), before.version(), before.carPark(), before.from(), before.until()));
        }
        keep(tx, after.revised(kit.clock().instant()));
    }

    /**
     * Gives the space back. Late it counts as not having come.
     *
     * @return false when it is over, or the vehicle has come
     * @throws NotAllowed on a site
     */
    public boolean cancel(CarPark carPark, ReceiptNumber number) {
        mustSell();
        return kit.database().inTransaction(tx -> {
            Copies.hold(tx, carPark.id());
            var present = hold(tx, number);
            boolean mayBe = present.state() == ReservationState.BOOKED;
            if (mayBe) {
                boolean late = !present.mayChange(kit.clock().instant());
                revise(tx, present, present.to(late ? ReservationState.NO_SHOW : ReservationState.CANCELLED));
            }
            return mayBe;
        });
    }

    /** Spaces that nobody came for are free again; of a site's the site says so. */
    public void expire() {
        kit.database().run(this::expire);
    }

    private void expire(Tx tx) {
        var now = kit.clock().instant();
        tx.mapper(ReservationMapper.class).waiting(now).stream()
                .map(ReservationRow::reservation)
                .filter(each -> each.isOverdue(now))
                .map(each -> hold(tx, each.number()))
                .filter(each -> each.isOverdue(now))
                .forEach(each -> keep(tx, each.to(ReservationState.NO_SHOW)));
    }

    /** The vehicle comes in on it, if nobody was quicker. */
    boolean use(Tx tx, ReceiptNumber number, CarParkId carPark, Instant now) {
        var present = hold(tx, number);
        boolean mayBe = present.refusal(carPark, now).isEmpty();
        if (mayBe) {
            keep(tx, present.to(ReservationState.USED));
        }
        return mayBe;
    }

    /** The vehicle has left, or went back before it was in. */
    void used(Tx tx, ReceiptNumber number, ReservationState next) {
        var present = hold(tx, number);
        if (present.state() == ReservationState.USED) {
            keep(tx, present.to(next));
        }
    }

    /** Those of a vehicle that are not over. */
    List<Reservation> ofPlate(Tx tx, String plate, Instant now) {
        return tx.mapper(ReservationMapper.class).ofPlate(plate, now).stream()
                .map(ReservationRow::reservation)
                .toList();
    }

    /** Those that end after that moment, at most 200. */
    public List<Reservation> from(CarParkId carPark, Instant after) {
        return kit.database().read(tx -> tx.mapper(ReservationMapper.class).from(carPark, after, MOST)).stream()
                .map(ReservationRow::reservation)
                .toList();
    }

    /** How many more may be reserved for that time; never negative. */
    public int free(CarPark carPark, Instant from, Instant until) {
        var span = Reservation.span(from, until);
        return kit.database().read(tx -> Math.max(0, free(tx, carPark, new Asked("", span, Optional.empty()))));
    }

    /** @param without one that is being changed */
    private record Asked(String plate, Span span, Optional<ReceiptNumber> without) {
        boolean isOther(Reservation each) {
            return without.filter(each.number()::equals).isEmpty();
        }
    }

    private int free(Tx tx, CarPark carPark, Asked asked) {
        var taken = quotas.taken(tx, carPark.id(), asked.span().from(), asked.without());
        int sellable = Math.min(quotas.of(tx, carPark.id()).sellable(), carPark.spaces());
        return sellable - asked.span().most(taken);
    }

    private Optional<Refusal> refusal(Tx tx, CarPark carPark, Asked asked) {
        Copies.hold(tx, carPark.id());
        quotas.hold(tx, carPark.id());
        expire(tx);
        boolean twice = ofPlate(tx, asked.plate(), asked.span().from()).stream()
                .filter(asked::isOther)
                .anyMatch(each -> each.from().isBefore(asked.span().to()));
        if (twice) {
            return Optional.of(Refusal.TWICE);
        }
        return free(tx, carPark, asked) > 0 ? Optional.empty() : Optional.of(Refusal.TAKEN);
    }
}
