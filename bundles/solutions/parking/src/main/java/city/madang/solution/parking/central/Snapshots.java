// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.parking.central.domain.FloorText;
import city.madang.solution.parking.central.domain.QuotaText;
import city.madang.solution.parking.central.domain.QuoteText;
import city.madang.solution.parking.change.ChangeLog.Told;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.change.domain.RowText;
import city.madang.solution.parking.change.store.ChangeMapper.MarkRow;
import city.madang.solution.parking.right.store.ReservationMapper;
import city.madang.solution.parking.session.Booth;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.store.SiteMapper;
import java.util.ArrayList;
import java.util.List;

/** How things on a site are now, as the centre is told. */
final class Snapshots {
    private final Kit kit;
    private final Booth booth;

    Snapshots(Kit kit, Booth booth) {
        this.kit = kit;
        this.booth = booth;
    }

    /** Nothing of what is not there any more. */
    List<Told> of(Tx tx, MarkRow mark) {
        return mark.body()
                .map(body -> List.of(new Told(mark.kind().name(), body)))
                .orElseGet(() -> switch (mark.kind()) {
                    case CAR_PARK -> carPark(tx, new CarParkId(mark.subject()));
                    case STAY -> stay(tx, mark.subject());
                    case QUOTE -> quote(tx, mark.subject());
                    case RESERVATION -> reservation(tx, mark.subject());
                    case QUOTA -> quota(tx, new CarParkId(mark.subject()));
                    default -> throw new IllegalStateException("nothing to read of " + mark.kind());
                });
    }

    List<Told> carPark(Tx tx, CarParkId id) {
        var mapper = tx.mapper(SiteMapper.class);
        var told = new ArrayList<Told>();
        mapper.find(id).ifPresent(row -> told.add(told(ChangeKind.CAR_PARK, row)));
        mapper.floors(id).forEach(floor -> told.add(told(ChangeKind.FLOOR, FloorText.of(id, floor))));
        return told;
    }

    private static List<Told> stay(Tx tx, String id) {
        return tx.mapper(SessionMapper.class)
                .find(id)
                .map(row -> List.of(told(ChangeKind.STAY, row)))
                .orElse(List.of());
    }

    private List<Told> quote(Tx tx, String id) {
        return booth.bill(tx, id, kit.clock().instant())
                .map(bill -> List.of(told(ChangeKind.QUOTE, new QuoteText(id, bill.due(), bill.asOf()))))
                .orElse(List.of());
    }

    private static List<Told> reservation(Tx tx, String number) {
        return tx.mapper(ReservationMapper.class)
                .find(new ReceiptNumber(number))
                .map(row -> List.of(told(ChangeKind.RESERVATION, row)))
                .orElse(List.of());
    }

    /** What it knows to be reserved comes first: the centre may have forgotten some, and sells when it has heard how many are kept. */
    private List<Told> quota(Tx tx, CarParkId carPark) {
        var mapper = tx.mapper(ReservationMapper.class);
        var told = new ArrayList<Told>();
        mapper.quota(carPark).ifPresent(quota -> {
            mapper.from(carPark, kit.clock().instant(), Integer.MAX_VALUE)
                    .forEach(row -> told.add(told(ChangeKind.RESERVATION, row)));
            told.add(told(ChangeKind.QUOTA, new QuotaText(carPark, quota.acknowledged(), quota.version())));
        });
        return told;
    }

    static Told told(ChangeKind kind, Record row) {
        return new Told(kind.name(), RowText.write(row));
    }
}
