// SPDX-License-Identifier: Apache-2.0
package city.madang.vault;

/**
 * What is kept of a code: nothing in it tells the code.
 *
 * @param finder by which it is found when the code is shown: 64 hexadecimal digits
 * @param publicKey with which everybody seals, at most 60 characters
 * @param privateKey under the code, at most 120 characters
 */
public record CodeKeys(String finder, String publicKey, String privateKey) {}
