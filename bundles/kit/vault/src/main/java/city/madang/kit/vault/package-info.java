// SPDX-License-Identifier: Apache-2.0
/**
 * Sealing with keys outside the database. Start at {@link city.madang.kit.vault.CityVault}. A master key from the environment (or
 * derived from the data folder's secret) wraps the modules' data keys in {@code vault_key}; {@code KeyRing} holds those of one
 * module in memory, {@code ModuleVault} seals with them, {@code Renewal} has rows sealed anew after a change of keys. Lanes have key
 * pairs of their own.
 *
 * <pre>{@code
 * var vault = new CityVault(databases, folder, Secrets.ofProcess(), clock);
 * var sealed = vault.forModule("complaints", loader, texts).seal(place, "010-1234-5678");
 * }</pre>
 */
package city.madang.kit.vault;
