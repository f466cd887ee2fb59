// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.solution.parking.central.domain.PassText;
import city.madang.solution.parking.central.domain.Standing;
import city.madang.solution.parking.central.store.CentralMapper;
import city.madang.solution.parking.central.store.CentralMapper.ToldRow;
import city.madang.solution.parking.change.domain.Change;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.change.domain.RowText;
import city.madang.solution.parking.right.Passes;
import java.time.Clock;
import java.util.List;

/** What the centre keeps of each site: how far it has come, and what it is to be told. Safe for several threads. */
final class Book {
    private static final int MOST = 100;

    private final Clock clock;
    private final Passes passes;

    Book(Kit kit) {
        clock = kit.clock();
        passes = new Passes(kit);
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
        var next = hold(tx, site).telling();
        keep(tx, next);
        tx.mapper(CentralMapper.class)
                .insertTold(new ToldRow(site, next.told(), kind.name(), RowText.write(row), clock.instant()));
    }

    /** Of copies only the id stands in the table, since there are secrets in them. */
    private String body(Tx tx, ToldRow row) {
        return row.kind().equals(ChangeKind.PASS.name())
                ? passes.find(tx, row.body())
                        .map(pass -> RowText.write(PassText.of(pass)))
                        .orElse("")
                : row.body();
    }

    /** What it has not done yet, in order. */
    List<Change> waiting(Tx tx, Standing standing) {
        return tx.mapper(CentralMapper.class).toldAfter(standing.site(), standing.done(), MOST).stream()
                .map(row -> new Change(row.number(), row.kind(), body(tx, row)))
                .toList();
    }
}
