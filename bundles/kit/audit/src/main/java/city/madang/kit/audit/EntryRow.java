// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code audit_entry}.
 *
 * @param seq its place in the chain; empty until it joined
 */
public record EntryRow(
        long id,
        Instant moment,
        String module,
        String who,
        String action,
        String subject,
        Optional<Long> seq,
        Optional<String> hash) {}
