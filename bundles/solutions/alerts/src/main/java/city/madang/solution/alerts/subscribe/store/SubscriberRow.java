// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.subscribe.store;

import city.madang.solution.alerts.domain.Severity;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of {@code alerts_subscriber}.
 *
 * @param reach address or number, sealed
 * @param reachIndex keyed fingerprint of it
 * @param areas their ids with spaces between them
 */
public record SubscriberRow(
        String id,
        String reach,
        String reachIndex,
        String areas,
        Severity least,
        Locale lang,
        Instant asked,
        Optional<Instant> confirmed) {}
