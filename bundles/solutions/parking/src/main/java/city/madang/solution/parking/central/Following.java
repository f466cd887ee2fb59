// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.Tx;
import city.madang.device.Money;
import city.madang.module.Kit;
import city.madang.solution.parking.central.domain.CreditText;
import city.madang.solution.parking.central.domain.PassText;
import city.madang.solution.parking.central.domain.QuotaText;
import city.madang.solution.parking.central.domain.StayAsked;
import city.madang.solution.parking.change.Marks;
import city.madang.solution.parking.change.domain.Change;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.change.domain.RowText;
import city.madang.solution.parking.change.store.ChangeMapper;
import city.madang.solution.parking.change.store.ChangeMapper.HeadRow;
import city.madang.solution.parking.right.Passes;
import city.madang.solution.parking.right.ReservationCopies;
import city.madang.solution.parking.right.store.ReservationRow;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.Cash.Taken;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.session.StayPaid;
import city.madang.solution.parking.site.store.SiteMapper;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A site does what its centre tells: each thing once, by its number, in a unit of work of its own. Used by one thread at a time. */
final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final Kit kit;
    private final Sessions sessions;
    private final Cash cash;
    private final Passes passes;
    private final ReservationCopies copies;

    Following(Kit kit, Sessions sessions, Cash cash) {
        this.kit = kit;
        this.sessions = sessions;
        this.cash = cash;
        passes = new Passes(kit);
        copies = new ReservationCopies(kit, sessions);
    }

    void follow(List<Change> told) {
        for (var change : told) {
            try {
                kit.database().run(tx -> once(tx, change));
            } catch (IllegalArgumentException | DateTimeException e) {
                LOG.warn("The centre tells what cannot be: {} {}", change.number(), change.kind(), e);
                kit.database().run(tx -> done(tx, change));
            }
        }
    }

    private void once(Tx tx, Change change) {
        if (change.number() > tx.mapper(ChangeMapper.class).head().orElseThrow().done()) {
            apply(tx, change);
            done(tx, change);
        }
    }

    /** What lanes write is told by the same row: it is held last, so that nobody waits for each other. */
    private static void done(Tx tx, Change change) {
        var mapper = tx.mapper(ChangeMapper.class);
        mapper.holdHead();
        var head = mapper.head().orElseThrow();
        mapper.updateHead(new HeadRow(
                head.epoch(), head.lastNumber(), head.hash(), head.acknowledged(), change.number(), head.filled()));
    }

    private void apply(Tx tx, Change change) {
        if (change.kind().equals(ChangeKind.QUOTE_WANTED.name())) {
            var asked = RowText.read(StayAsked.class, change.body());
            Marks.changed(tx, ChangeKind.QUOTE, asked.session());
        } else if (change.kind().equals(ChangeKind.CREDIT.name())) {
            credit(tx, RowText.read(CreditText.class, change.body()));
        } else if (change.kind().equals(ChangeKind.PASS.name())) {
            passes.write(tx, RowText.read(PassText.class, change.body()).pass());
        } else if (change.kind().equals(ChangeKind.RESERVATION.name())) {
            copies.take(tx, RowText.read(ReservationRow.class, change.body()).reservation());
        } else if (change.kind().equals(ChangeKind.QUOTA.name())) {
            var quota = RowText.read(QuotaText.class, change.body());
            copies.keep(tx, quota.carPark(), quota.spaces(), quota.version());
        } else {
            throw new IllegalArgumentException("this server does not know it");
        }
    }

    /** Money is money, whatever became of the stay. */
    private void credit(Tx tx, CreditText credit) {
        var carPark = tx.mapper(SiteMapper.class)
                .find(credit.carPark())
                .orElseThrow(() -> new IllegalArgumentException("no such car park"));
        var session = Optional.of(credit.session())
                .filter(id -> sessions.find(tx, id)
                        .filter(stay -> stay.carPark().equals(carPark.id()))
                        .isPresent());
        var taken = new Taken(
                credit.id(),
                Money.of(credit.amount(), credit.currency()),
                credit.means(),
                Optional.empty(),
                credit.reference().orElse(""),
                credit.at());
        if (cash.book(tx, carPark, session, taken)) {
            // it has to be out within the grace that begins now, by the clock of the car park
            session.ifPresent(
                    id -> sessions.paid(tx, id, credit.amount(), kit.clock().instant()));
            session.ifPresent(id -> tx.publish(new StayPaid(id)));
        }
    }
}
