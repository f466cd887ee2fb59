// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.data.Tx;
import city.madang.solution.parking.money.store.BoothMapper;
import city.madang.solution.parking.site.CarParkId;

/** Numbers of papers: 1, 2, 3 and so on in each car park, without gaps. */
final class Numbers {
    /** What has numbers. */
    enum Kind {
        RECEIPT,
        SHIFT,
        REFUND,
        SETTLEMENT
    }

    /** Whoever numbers something for the first time in a car park waits here for others who do. */
    private static final String FIRST = "FIRST";

    private Numbers() {}

    /** The next one; others who number the same wait for the end of the unit of work. */
    static long next(Tx tx, CarParkId carPark, Kind kind) {
        var mapper = tx.mapper(BoothMapper.class);
        if (mapper.countUp(carPark.value(), kind.name()) == 0) {
            mapper.countUp("", FIRST);
            if (mapper.countUp(carPark.value(), kind.name()) == 0) {
                mapper.insertNumber(carPark.value(), kind.name());
            }
        }
        return mapper.last(carPark.value(), kind.name());
    }
}
