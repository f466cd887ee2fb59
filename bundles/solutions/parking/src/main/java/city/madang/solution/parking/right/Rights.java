// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.data.Tx;
import city.madang.device.Plate;
import city.madang.solution.parking.lane.domain.Trouble;
import city.madang.solution.parking.right.domain.Claim;
import city.madang.solution.parking.right.domain.Right;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.Optional;

/** On what vehicles come in, other than as anybody: always within the unit of work of a lane. */
public final class Rights {
    /** What the vehicle with this plate may come in on; empty for anybody. */
    public Optional<Right> ofPlate(Tx tx, CarParkId carPark, Plate plate, Instant now) {
        return Optional.empty();
    }

    /** What a card or code that is shown at the entry is worth. */
    public Claim ofCode(Tx tx, CarParkId carPark, String code, Instant now) {
        return new Claim.Refused(Trouble.CODE_UNKNOWN);
    }

    /** Which pass or reservation a code is of, whatever it is worth now; empty when nobody knows it. */
    public Optional<Right> named(Tx tx, String code) {
        return Optional.empty();
    }
}
