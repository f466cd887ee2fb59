// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.Tx;
import city.madang.solution.parking.central.store.CentralMapper;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.right.store.PassMapper;
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

    /** All copies that a site has, once more: it or this server has forgotten some. */
    static void everything(Tx tx, Instant now, String site) {
        var mapper = tx.mapper(CentralMapper.class);
        mapper.carParks(site).stream()
                .flatMap(carPark -> tx.mapper(PassMapper.class).ofPlace(carPark).stream())
                .distinct()
                .forEach(pass -> tell(mapper, site, ChangeKind.PASS, pass, now));
    }

    private static void tell(CentralMapper mapper, String site, ChangeKind kind, String id, Instant now) {
        mapper.hold(site);
        var next = mapper.standing(site).orElseThrow().telling();
        mapper.update(next);
        mapper.insertTold(new CentralMapper.ToldRow(site, next.told(), kind.name(), id, now));
    }
}
