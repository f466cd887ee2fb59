// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site;

import city.madang.data.Tx;
import city.madang.module.NotAllowed;
import city.madang.solution.parking.site.store.SiteMapper;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which server runs a car park: that never changes. Safe for several threads. */
public final class RunBy {
    private final Map<CarParkId, Optional<String>> known = new ConcurrentHashMap<>();

    /** The kit's id of the site that runs it; empty when this server does. */
    public Optional<String> site(Tx tx, CarParkId carPark) {
        return known.computeIfAbsent(carPark, id -> tx.mapper(SiteMapper.class).runBy(id));
    }

    /** @throws NotAllowed when a site runs it: who decides about its vehicles and money is there */
    public void mustBeHere(Tx tx, CarParkId carPark) {
        if (site(tx, carPark).isPresent()) {
            throw new NotAllowed("line.elsewhere.refusal");
        }
    }
}
