// SPDX-License-Identifier: Apache-2.0
/**
 * Who somebody is and what they may do: accounts of officials, sessions, receipts of citizens, departments, permissions. Start
 * at {@link city.madang.kit.identity.HousePermissions} for the rule and at {@link city.madang.kit.identity.AccountOffice} for
 * signing in. Called by kit/web and, through {@code Kit}, by solutions.
 *
 * <pre>{@code
 * var tables = new IdentityTables(databases);
 * var accounts = new AccountOffice(tables, cities, folder, clock, 500, 12);
 * var outcome = accounts.signIn("officer", password, "192.0.2.1");
 * }</pre>
 */
package city.madang.kit.identity;
