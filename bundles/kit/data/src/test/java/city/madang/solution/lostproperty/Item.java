// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.lostproperty;

import city.madang.geo.AreaId;
import city.madang.l10n.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

public record Item(
        ItemNumber number,
        LocalText what,
        State state,
        Instant handedIn,
        Locale finderSpeaks,
        Optional<Instant> claimedAt,
        Optional<AreaId> area,
        Optional<Integer> worth,
        Optional<State> before,
        Optional<LocalDate> sellableFrom,
        String notes,
        boolean fragile,
        byte[] picture) {
    public enum State {
        KEPT,
        RETURNED
    }

    public record ItemNumber(long value) {}

    public record Filter(State state, Optional<AreaId> area) {}
}
