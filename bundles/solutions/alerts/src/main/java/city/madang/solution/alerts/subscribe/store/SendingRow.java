// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.subscribe.store;

import city.madang.solution.alerts.domain.AlertId;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code alerts_sending}: how far the messages of an alert were written.
 *
 * @param reached the last subscriber who was looked at; empty text at the beginning
 * @param written messages so far
 */
public record SendingRow(AlertId alert, String reached, long written, Instant begun, Optional<Instant> finished) {}
