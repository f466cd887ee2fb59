// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane;

import city.madang.data.Tx;
import city.madang.solution.parking.change.Marks;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.lane.store.HappeningRow;
import city.madang.solution.parking.lane.store.LaneMapper;

/** Writes down what happened in lanes, in the unit of work in which it did; a site's centre is told. */
public final class Happenings {
    private Happenings() {}

    public static void add(Tx tx, HappeningRow row) {
        tx.mapper(LaneMapper.class).insertHappening(row);
        Marks.happened(tx, ChangeKind.HAPPENING, row.id(), row);
    }
}
