// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.domain;

import city.madang.identity.PersonId;
import city.madang.solution.parking.tariff.domain.TariffId;
import city.madang.solution.parking.tariff.domain.TariffVersionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * New prices that somebody proposes. What it stands on is kept with it, so that it can be reckoned again for ever.
 *
 * @param base the version from whose prices it was reckoned
 * @param fromDay the day of the new prices
 * @param rules {@code counts} and {@code prices} as {@link OpenData} writes them
 * @param decidedBy another person than who proposed; empty while it is open
 */
public record Proposal(
        String id,
        TariffId tariff,
        TariffVersionId base,
        State state,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate fromDay,
        String rules,
        String counts,
        String prices,
        PersonId proposedBy,
        Instant proposed,
        Optional<PersonId> decidedBy,
        Optional<Instant> decided) {
    /** How it stands. */
    public enum State {
        OPEN,
        APPROVED,
        REJECTED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public List<PriceChange> changes() {
        return OpenData.changes(prices);
    }
}
