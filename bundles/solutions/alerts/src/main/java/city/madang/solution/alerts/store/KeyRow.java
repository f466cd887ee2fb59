// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.store;

import java.time.Instant;

/**
 * A row of {@code alerts_key}.
 *
 * @param publicKey X.509 {@code SubjectPublicKeyInfo}, base64
 * @param privateKey PKCS #8, base64, sealed by the vault
 */
public record KeyRow(String id, String publicKey, String privateKey, Instant made) {}
