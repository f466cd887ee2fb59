// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import java.time.Instant;

/**
 * A row of {@code vault_lane}.
 *
 * @param privateKey under the passphrase
 * @param recovery the private key under the recovery code
 */
public record LaneRow(String module, String name, String publicKey, String privateKey, String recovery, Instant made) {}
