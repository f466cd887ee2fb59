// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

/**
 * Somebody who signed in by a code sent to their e-mail address or phone. Nothing needs such an account; it only keeps receipts
 * together.
 *
 * @param shown the address with most of it left out, for example {@code k…@example.org}; the city keeps no more of it
 */
public record Citizen(PersonId id, String shown) {}
