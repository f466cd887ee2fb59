// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.store;

import city.madang.solution.parking.tariff.domain.RulesText;
import city.madang.solution.parking.tariff.domain.TariffId;
import city.madang.solution.parking.tariff.domain.TariffVersion;
import city.madang.solution.parking.tariff.domain.TariffVersionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A row of {@code parking_tariff_version}. */
public record VersionRow(
        TariffVersionId id,
        TariffId tariff,
        int version,
        Optional<LocalDate> fromDay,
        String rules,
        int revision,
        Instant made,
        Optional<Instant> published) {
    public TariffVersion read() {
        return new TariffVersion(id, tariff, version, fromDay, RulesText.read(rules), revision, published);
    }
}
