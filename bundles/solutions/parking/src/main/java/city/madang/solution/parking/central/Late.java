// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.Tx;
import city.madang.solution.parking.change.domain.Change;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.change.domain.RowText;
import city.madang.solution.parking.session.domain.SessionState;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.store.SiteMapper;

/** Whether something that a site told a while ago may still be done, as more was told since. */
final class Late {
    /** @throws IllegalArgumentException when it would put something older over what is known since */
    void check(Tx tx, Change change) {
        if (change.kind().equals(ChangeKind.QUOTE.name())) {
            throw new IllegalArgumentException("a price of that moment, which counts no more");
        }
        if (change.kind().equals(ChangeKind.LANE.name())) {
            throw new IllegalArgumentException("how a lane was at that moment");
        }
        if (change.kind().equals(ChangeKind.CAR_PARK.name())
                && tx.mapper(SiteMapper.class)
                        .find(RowText.read(CarPark.class, change.body()).id())
                        .isPresent()) {
            throw new IllegalArgumentException("the car park was told since");
        }
        if (change.kind().equals(ChangeKind.STAY.name())) {
            stay(tx, RowText.read(SessionRow.class, change.body()));
        }
    }

    private static void stay(Tx tx, SessionRow told) {
        var known = tx.mapper(SessionMapper.class).find(told.id());
        if (known.filter(each -> isFurther(each, told)).isPresent()) {
            throw new IllegalArgumentException("the stay went further since");
        }
    }

    private static boolean isFurther(SessionRow known, SessionRow told) {
        return step(known.state()) > step(told.state())
                || step(known.state()) == step(told.state())
                        && (known.paid() > told.paid() || known.fee() > told.fee());
    }

    private static int step(SessionState state) {
        return switch (state) {
            case ENTERING -> 0;
            case INSIDE -> 1;
            case GONE, VOID -> 2;
        };
    }
}
