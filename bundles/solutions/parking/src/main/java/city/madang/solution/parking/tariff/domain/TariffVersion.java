// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a tariff says from a day on, until a later version holds.
 *
 * @param number from 1
 * @param from the first day on which stays that begin are priced by it; empty for a draft
 * @param revision counts the changes of a draft
 * @param published empty for a draft
 */
public record TariffVersion(
        TariffVersionId id,
        TariffId tariff,
        int number,
        Optional<LocalDate> from,
        Rules rules,
        int revision,
        Optional<Instant> published) {
    /** The same as somebody saw it. */
    public TariffVersion at(int seen) {
        return new TariffVersion(id, tariff, number, from, rules, seen, published);
    }

    public boolean isDraft() {
        return published.isEmpty();
    }

    /** Whether it is published and holds on that day, unless a later one does. */
    public boolean holds(LocalDate day) {
        return !isDraft() && from.filter(first -> !first.isAfter(day)).isPresent();
    }
}
