// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.store;

import city.madang.solution.alerts.domain.AlertId;
import java.time.Instant;

/**
 * A row of {@code alerts_received}.
 *
 * @param name fingerprint of identifier, sender and time, which name an alert together (CAP 1.2, 3.2.1)
 * @param signature what a look at its signature told
 * @param alert the draft that it became, or that it took back
 * @param fetched whether it came by itself
 */
public record ReceivedRow(
        String name,
        String sender,
        String identifier,
        Instant sent,
        String signature,
        AlertId alert,
        boolean fetched) {}
