// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.parking.right.domain.Quota;
import city.madang.solution.parking.right.store.ReservationMapper;
import city.madang.solution.parking.right.store.ReservationRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.store.SiteMapper;

/** How many spaces are kept for reservations. Safe for several threads. */
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

    /** How many are reserved at one moment from now on, at the most. */
    public int sold(Tx tx, CarParkId carPark) {
        var now = kit.clock().instant();
        var spans = tx.mapper(ReservationMapper.class).open(carPark, now).stream()
                .map(ReservationRow::reservation)
                .map(each -> each.span())
                .toList();
        return spans.stream().mapToInt(each -> each.most(spans)).max().orElse(0);
    }

    /** Changes it at a car park of this server. @return false when more are reserved already, so that nothing was kept */
    public boolean change(Visitor who, CarPark carPark, int spaces) {
        return kit.database().inTransaction(tx -> {
            hold(tx, carPark.id());
            boolean mayBe = spaces >= sold(tx, carPark.id());
            if (mayBe) {
                // a site has to take it over before anything is sold of it
                boolean isHere = tx.mapper(SiteMapper.class).runBy(carPark.id()).isEmpty();
                keep(tx, isHere ? Quota.here(carPark.id(), spaces) : new Quota(carPark.id(), spaces, 0));
                kit.audit().record(tx, who, ACT, carPark.name() + ": " + spaces);
            }
            return mayBe;
        });
    }
}
