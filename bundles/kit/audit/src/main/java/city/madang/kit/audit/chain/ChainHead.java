// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.chain;

import java.time.Instant;

/** The row of {@code audit_chain}. */
public record ChainHead(long seq, String hash, Instant moment) {}
