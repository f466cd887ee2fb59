// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import city.madang.solution.parking.right.domain.Reservation;
import city.madang.solution.parking.right.store.ReservationMapper;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.store.SiteMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A person's reservations: those whose numbers they hold. */
final class ReservationData implements PersonalData {
    private final Kit kit;
    private final Reservations reservations;

    ReservationData(Kit kit, Reservations reservations) {
        this.kit = kit;
        this.reservations = reservations;
    }

    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return kit.database().read(tx -> of(tx, person)).stream()
                .sorted(Comparator.comparing(Reservation::made).reversed())
                .map(each -> record(each, reader))
                .toList();
    }

    private List<Reservation> of(Tx tx, DataSubject person) {
        return person.receipts().stream()
                .flatMap(number -> reservations.find(tx, number).stream())
                .toList();
    }

    private PersonalRecord record(Reservation each, Locale reader) {
        return PersonalRecord.of(each.number().toString(), each.made())
                .with("carPark", place(each))
                .with("plate", each.plate())
                .with("from", each.from())
                .with("until", each.until())
                .with("state", kit.texts().text(reader, "reservation-state." + each.state()));
    }

    private String place(Reservation each) {
        return kit.database()
                .read(tx -> tx.mapper(SiteMapper.class).find(each.carPark()))
                .map(CarPark::name)
                .orElse("");
    }

    @Override
    public Erased erase(DataSubject person) {
        return kit.database().inTransaction(tx -> {
            var kept = new ArrayList<Erased.Kept>();
            int done = 0;
            for (var found : of(tx, person)) {
                var each = reservations.hold(tx, found.number());
                if (kit.sites().own().isPresent()) {
                    kept.add(new Erased.Kept(each.number().toString(), "centre"));
                } else if (each.counts()) {
                    kept.add(new Erased.Kept(each.number().toString(), "open"));
                } else {
                    tx.mapper(ReservationMapper.class).delete(each.number());
                    done++;
                }
            }
            return new Erased(done, kept);
        });
    }
}
