// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.chain;

import java.time.Instant;

/** A signed end of the chain. */
public record Checkpoint(long seq, String hash, Instant moment, String publicKey, String signature) {
    String line() {
        return "{\"checkpoint\":" + seq + ",\"hash\":\"" + hash + "\",\"at\":\"" + moment + "\",\"key\":\"" + publicKey
                + "\",\"signature\":\"" + signature + "\"}";
    }
}
