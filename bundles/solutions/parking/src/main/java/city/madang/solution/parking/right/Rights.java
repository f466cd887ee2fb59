// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.data.Tx;
import city.madang.device.Plate;
import city.madang.module.Kit;
import city.madang.solution.parking.lane.domain.Trouble;
import city.madang.solution.parking.right.domain.Claim;
import city.madang.solution.parking.right.domain.Pass;
import city.madang.solution.parking.right.domain.PassState;
import city.madang.solution.parking.right.domain.Right;
import city.madang.solution.parking.right.domain.Right.Kind;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.Optional;

/** On what vehicles come in, other than as anybody: always within the unit of work of a lane. */
public final class Rights {
    private final Passes passes;

    public Rights(Kit kit) {
        passes = new Passes(kit);
    }

    /** What the vehicle with this plate may come in on; empty for anybody, and while the spaces of its pass are taken. */
    public Optional<Right> ofPlate(Tx tx, CarParkId carPark, Plate plate, Instant now) {
        return passes.ofPlate(tx, carPark, plate.text()).stream()
                .filter(pass -> pass.admits(now, passes.days()))
                .filter(pass -> hasSpace(tx, pass))
                .findFirst()
                .map(Rights::right);
    }

    private static Right right(Pass pass) {
        return new Right(Kind.PASS, pass.id());
    }

    /** Nobody else comes in on it before the end of the unit of work. */
    private boolean hasSpace(Tx tx, Pass pass) {
        int spaces = passes.hold(tx, pass.id()).cover().spaces();
        return tx.mapper(SessionMapper.class).on(right(pass)).size() < spaces;
    }

    /** What a card or code that is shown at the entry is worth. */
    public Claim ofCode(Tx tx, CarParkId carPark, String code, Instant now) {
        return passes.ofCode(tx, code)
                .map(pass -> refusal(tx, pass, carPark, now)
                        .<Claim>map(Claim.Refused::new)
                        .orElseGet(() -> new Claim.Granted(right(pass))))
                .orElseGet(() -> new Claim.Refused(Trouble.CODE_UNKNOWN));
    }

    private Optional<Trouble> refusal(Tx tx, Pass pass, CarParkId carPark, Instant now) {
        if (!pass.cover().carParks().contains(carPark)) {
            return Optional.of(Trouble.CODE_ELSEWHERE);
        }
        if (!pass.admits(now, passes.days())) {
            var today = now.atZone(passes.days().zone()).toLocalDate();
            boolean later = pass.state() == PassState.VALID
                    && !today.isAfter(pass.cover().until());
            return Optional.of(later ? Trouble.CODE_EARLY : Trouble.CODE_OVER);
        }
        return hasSpace(tx, pass) ? Optional.empty() : Optional.of(Trouble.CODE_USED);
    }

    /** Which pass or reservation a code is of, whatever it is worth now; empty when nobody knows it. */
    public Optional<Right> named(Tx tx, String code) {
        return passes.ofCode(tx, code).map(Rights::right);
    }

    /** Until when a stay costs nothing, because of the pass on which it began. */
    public Optional<Instant> freeUntil(Tx tx, ParkingSession session) {
        return session.right()
                .filter(right -> right.kind() == Kind.PASS)
                .flatMap(right -> passes.find(tx, right.id()))
                .flatMap(pass -> pass.freeUntil(session.entry().at(), passes.days()));
    }
}
