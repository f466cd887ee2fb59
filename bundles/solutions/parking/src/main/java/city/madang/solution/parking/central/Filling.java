// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.payment.Payments;
import city.madang.solution.parking.change.ChangeLog;
import city.madang.solution.parking.change.ChangeLog.Told;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.change.domain.PaymentText;
import city.madang.solution.parking.change.domain.RefundText;
import city.madang.solution.parking.change.domain.RowText;
import city.madang.solution.parking.change.store.ChangeMapper;
import city.madang.solution.parking.change.store.ChangeMapper.HeadRow;
import city.madang.solution.parking.lane.store.LaneMapper;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.store.SiteMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts into a line that begins what was here before: car parks, stays with what was paid for them, and what happened. */
final class Filling {
    private static final int MOST = 100;
    /** After the last stay come payments that belong to none, and what happened in lanes. */
    private static final String HAPPENINGS = "happenings:";

    private final Kit kit;
    private final ChangeLog log;
    private final Snapshots snapshots;
    private final Payments payments;

    Filling(Kit kit, ChangeLog log, Snapshots snapshots) {
        this.kit = kit;
        this.log = log;
        this.snapshots = snapshots;
        payments = kit.service(Payments.class);
    }

    /** Some more of it. */
    void some(HeadRow head) {
        if (head.filled().isEmpty()) {
            return;
        }
        kit.database().run(tx -> {
            var mapper = tx.mapper(ChangeMapper.class);
            mapper.holdHead();
            mapper.head()
                    .filter(now -> now.epoch().equals(head.epoch()))
                    .flatMap(HeadRow::filled)
                    .ifPresent(after -> fill(tx, after));
        });
    }

    private void fill(Tx tx, String after) {
        if (after.startsWith(HAPPENINGS)) {
            happenings(tx, after.substring(HAPPENINGS.length()));
        } else {
            stays(tx, after);
        }
    }

    private void stays(Tx tx, String after) {
        var told = new ArrayList<Told>();
        var carParks = carParks(tx, told, after.isEmpty());
        var stays = tx.mapper(SessionMapper.class).from(after, MOST);
        for (var stay : stays) {
            told.add(Snapshots.told(ChangeKind.STAY, stay));
            told.addAll(paid(carParks.get(stay.carPark().value()), stay.id()));
        }
        log.append(tx, told);
        boolean isLast = stays.size() < MOST;
        filled(tx, Optional.of(isLast ? HAPPENINGS : last(stays)));
    }

    private Map<String, CarPark> carParks(Tx tx, List<Told> told, boolean isBeginning) {
        var carParks = new HashMap<String, CarPark>();
        for (var carPark : tx.mapper(SiteMapper.class).all()) {
            carParks.put(carPark.id().value(), carPark);
            if (isBeginning) {
                told.addAll(snapshots.carPark(tx, carPark.id()));
                told.addAll(paid(carPark, Cash.UNKNOWN));
            }
        }
        return carParks;
    }

    private List<Told> paid(CarPark carPark, String subject) {
        var taken = payments.of(subject).stream()
                .filter(payment -> payment.place().equals(carPark.code()))
                .map(payment -> Snapshots.told(ChangeKind.PAYMENT, PaymentText.of(carPark, payment)));
        var given = payments.givenBack(subject).stream()
                .filter(refund -> refund.place().equals(carPark.code()))
                .map(refund -> Snapshots.told(ChangeKind.REFUND, RefundText.of(carPark, refund)));
        return Stream.concat(taken, given).toList();
    }

    private static String last(List<SessionRow> stays) {
        return stays.get(stays.size() - 1).id();
    }

    private void happenings(Tx tx, String after) {
        var rows = tx.mapper(LaneMapper.class).happeningsFrom(after, MOST);
        log.append(
                tx,
                rows.stream()
                        .map(row -> new Told(ChangeKind.HAPPENING.name(), RowText.write(row)))
                        .toList());
        filled(
                tx,
                rows.size() < MOST
                        ? Optional.empty()
                        : Optional.of(HAPPENINGS + rows.get(rows.size() - 1).id()));
    }

    private static void filled(Tx tx, Optional<String> upTo) {
        var mapper = tx.mapper(ChangeMapper.class);
        var head = mapper.head().orElseThrow();
        mapper.updateHead(
                new HeadRow(head.epoch(), head.lastNumber(), head.hash(), head.acknowledged(), head.done(), upTo));
    }
}
