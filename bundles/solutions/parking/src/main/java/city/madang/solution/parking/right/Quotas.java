// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.parking.central.Copies;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.right.domain.Quota;
import city.madang.solution.parking.right.domain.Reservation;
import city.madang.solution.parking.right.domain.Span;
import city.madang.solution.parking.right.store.ReservationMapper;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.store.SiteMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many spaces are kept for reservations. The server that sells them says how many; a site has a copy, and says when it keeps so many.
 * Safe for several threads.
 */
public final class Quotas {
    private static final String ACT = "parking.quota";

    private final Kit kit;

    public Quotas(Kit kit) {
        this.kit = kit;
    }

    /** The only writer of quotas: the whole of it, whether there was one or not. */
    public void keep(Tx tx, Quota quota) {
        var mapper = tx.mapper(ReservationMapper.class);
        if (mapper.updateQuota(quota) == 0) {
            mapper.insertQuota(quota);
        }
    }

    /** Nothing is reserved where nobody has said how many spaces are kept. */
    public Quota of(Tx tx, CarParkId carPark) {
        return tx.mapper(ReservationMapper.class).quota(carPark).orElseGet(() -> Quota.none(carPark));
    }

    public Quota of(CarParkId carPark) {
        return kit.database().read(tx -> of(tx, carPark));
    }

    /** Nobody else reserves there before the end of the unit of work. */
    Quota hold(Tx tx, CarParkId carPark) {
        tx.mapper(ReservationMapper.class).holdQuota(carPark);
        return of(tx, carPark);
    }

    /** Whether anything may be reserved there, at this server. */
    public boolean sells(CarParkId carPark) {
        return sellsHere() && of(carPark).sellable() > 0;
    }

    /** Whether this server sells reservations: a site has copies of the centre's. */
    public boolean sellsHere() {
        return kit.sites().own().isEmpty();
    }

    /** Whether this server knows by itself what becomes of reservations there. */
    public boolean isHere(CarParkId carPark) {
        return kit.database()
                .read(tx -> tx.mapper(SiteMapper.class).runBy(carPark))
                .isEmpty();
    }

    /** How many are reserved at one moment from now on, at the most. */
    public int sold(Tx tx, CarParkId carPark) {
        var spans = taken(tx, carPark, kit.clock().instant(), Optional.empty());
        return spans.stream().mapToInt(each -> each.most(spans)).max().orElse(0);
    }

    /**
     * When spaces are taken after that moment: one span for each reservation, and more for one that was changed or cancelled while its site
     * may still let the vehicle in as it was before.
     *
     * @param without one that does not count
     */
    List<Span> taken(Tx tx, CarParkId carPark, Instant after, Optional<ReceiptNumber> without) {
        var mapper = tx.mapper(ReservationMapper.class);
        var spans = new HashMap<ReceiptNumber, List<Span>>();
        mapper.open(carPark, after)
                .forEach(row -> spans.computeIfAbsent(row.number(), each -> new ArrayList<>())
                        .add(row.reservation().span()));
        mapper.former(carPark, after)
                .forEach(row -> spans.computeIfAbsent(row.number(), each -> new ArrayList<>())
                        .add(Reservation.span(row.begins(), row.ends())));
        without.ifPresent(spans::remove);
        return spans.values().stream()
                .flatMap(each -> Span.joined(each).stream())
                .toList();
    }

    /**
     * Changes it. Fewer hold at once; of more, what a site runs has to take them over first.
     *
     * @return false when more are reserved already, so that nothing was kept
     * @throws NotAllowed on a site
     */
    public boolean change(Visitor who, CarPark carPark, int spaces) {
        if (!sellsHere()) {
            throw new NotAllowed("quota.centre.refusal");
        }
        return kit.database().inTransaction(tx -> {
            Copies.hold(tx, carPark.id());
            var before = hold(tx, carPark.id());
            boolean mayBe = spaces >= sold(tx, carPark.id());
            if (mayBe) {
                boolean isHere = tx.mapper(SiteMapper.class).runBy(carPark.id()).isEmpty();
                long next = next(before);
                keep(tx, isHere ? before.here(spaces, next) : before.wanted(spaces, next));
                Copies.changed(
                        tx,
                        kit.clock().instant(),
                        ChangeKind.QUOTA,
                        carPark.id().value(),
                        Set.of(carPark.id()));
                kit.audit().record(tx, who, ACT, carPark.name() + ": " + spaces);
            }
            return mayBe;
        });
    }

    private long next(Quota before) {
        return Math.max(before.version() + 1, kit.clock().millis());
    }

    /** At the centre: the site keeps so many. What it says of a number that was changed since is passed over. */
    public void acknowledged(Tx tx, CarParkId carPark, int spaces, long version) {
        var mine = hold(tx, carPark);
        if (version == mine.version()) {
            keep(tx, mine.acknowledged(spaces));
        } else if (version > mine.version()) {
            // this server was restored, and does not know what it said since: the site does
            keep(tx, new Quota(carPark, spaces, spaces, version));
        }
    }

    /** At the centre: nothing more is sold there until the site says again what it keeps, and what it knows to be reserved. */
    public void distrust(Tx tx, CarParkId carPark) {
        keep(tx, hold(tx, carPark).acknowledged(0));
    }
}
