// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.Tx;
import city.madang.solution.parking.central.store.CentralMapper;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.right.store.PassMapper;
import city.madang.solution.parking.right.store.ReservationMapper;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.Collection;

/**
 * Notes at the centre, in the unit of work of a change, that sites have to have another copy of something; does nothing where all car
 * parks are run here. What a site is told is read when it calls.
 */
public final class Copies {
    private Copies() {}

    /** @param where car parks in which it counts, or counted before */
    public static void changed(Tx tx, Instant now, ChangeKind kind, String id, Collection<CarParkId> where) {
        var mapper = tx.mapper(CentralMapper.class);
        where.stream()
                .flatMap(carPark -> mapper.siteOf(carPark).stream())
                .distinct()
                .forEach(site -> tell(mapper, site, kind, id, now));
    }

    /**
     * What sites are told comes one after another. Who holds something else before it is told calls this first, so that nobody waits for
     * each other; does nothing where this server runs the car park.
     */
    public static void hold(Tx tx, CarParkId carPark) {
        var mapper = tx.mapper(CentralMapper.class);
        mapper.siteOf(carPark).ifPresent(mapper::hold);
    }

    /** All copies that a site has, once more: it or this server has forgotten some. */
    static void everything(Tx tx, Instant now, String site) {
        var mapper = tx.mapper(CentralMapper.class);
        var places = mapper.carParks(site);
        places.stream()
                .flatMap(carPark -> tx.mapper(PassMapper.class).ofPlace(carPark).stream())
                .distinct()
                .forEach(pass -> tell(mapper, site, ChangeKind.PASS, pass, now));
        var reserved = tx.mapper(ReservationMapper.class);
        for (var carPark : places) {
            reserved.from(carPark, now, Integer.MAX_VALUE)
                    .forEach(row -> tell(
                            mapper, site, ChangeKind.RESERVATION, row.number().value(), now));
            reserved.quota(carPark).ifPresent(quota -> tell(mapper, site, ChangeKind.QUOTA, carPark.value(), now));
        }
    }

    private static void tell(CentralMapper mapper, String site, ChangeKind kind, String id, Instant now) {
        mapper.hold(site);
        var next = mapper.standing(site).orElseThrow().telling(now);
        mapper.update(next);
        mapper.insertTold(new CentralMapper.ToldRow(site, next.told(), kind.name(), id, now));
    }
}
