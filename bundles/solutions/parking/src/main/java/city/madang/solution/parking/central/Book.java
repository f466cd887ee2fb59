// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.parking.central.domain.PassText;
import city.madang.solution.parking.central.domain.QuotaText;
import city.madang.solution.parking.central.domain.Standing;
import city.madang.solution.parking.central.store.CentralMapper;
import city.madang.solution.parking.central.store.CentralMapper.ToldRow;
import city.madang.solution.parking.change.domain.Change;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.change.domain.RowText;
import city.madang.solution.parking.right.Passes;
import city.madang.solution.parking.right.Quotas;
import city.madang.solution.parking.right.store.ReservationMapper;
import city.madang.solution.parking.site.CarParkId;
import java.time.Clock;
import java.util.List;

/** What the centre keeps of each site: how far it has come, and what it is to be told. Safe for several threads. */
final class Book {
    private static final int MOST = 100;

    private final Clock clock;
    private final Passes passes;
    private final Quotas quotas;

    Book(Kit kit) {
        clock = kit.clock();
        passes = new Passes(kit);
        quotas = new Quotas(kit);
    }

    /** Nobody else changes it before the end of the unit of work. */
    Standing hold(Tx tx, String site) {
        var mapper = tx.mapper(CentralMapper.class);
        if (mapper.hold(site) == 0) {
            mapper.insert(Standing.fresh(site, clock.instant()));
        }
        return mapper.standing(site).orElseThrow();
    }

    void keep(Tx tx, Standing standing) {
        tx.mapper(CentralMapper.class).update(standing);
    }

    /** Tells a site something with its next call, in the caller's unit of work. */
    void tell(Tx tx, String site, ChangeKind kind, Record row) {
        var next = hold(tx, site).telling(clock.instant());
        keep(tx, next);
        tx.mapper(CentralMapper.class)
                .insertTold(new ToldRow(site, next.told(), kind.name(), RowText.write(row), clock.instant()));
    }

    /** Of copies only the id stands in the table: there are secrets in them, and they are told as they are now. */
    private String body(Tx tx, ToldRow row) {
        if (row.kind().equals(ChangeKind.PASS.name())) {
            return passes.find(tx, row.body())
                    .map(pass -> RowText.write(PassText.of(pass)))
                    .orElse("");
        }
        if (row.kind().equals(ChangeKind.RESERVATION.name())) {
            return tx.mapper(ReservationMapper.class)
                    .find(new ReceiptNumber(row.body()))
                    .map(RowText::write)
                    .orElse("");
        }
        if (row.kind().equals(ChangeKind.QUOTA.name())) {
            var quota = quotas.of(tx, new CarParkId(row.body()));
            return RowText.write(new QuotaText(quota.carPark(), quota.spaces(), quota.version()));
        }
        return row.body();
    }

    /** It or this server has forgotten something: nothing more is sold until it has said again what it keeps. */
    void distrust(Tx tx, String site) {
        tx.mapper(CentralMapper.class).carParks(site).forEach(carPark -> quotas.distrust(tx, carPark));
    }

    /** Whether this server knows that it told it this. */
    boolean hasTold(Tx tx, Standing standing, long number) {
        return number <= standing.done() || tx.mapper(CentralMapper.class).countTold(standing.site(), number) > 0;
    }

    /** What it has not done yet, in order. */
    List<Change> waiting(Tx tx, Standing standing) {
        return tx.mapper(CentralMapper.class).toldAfter(standing.site(), standing.done(), MOST).stream()
                .map(row -> new Change(row.number(), row.kind(), body(tx, row)))
                .toList();
    }
}
