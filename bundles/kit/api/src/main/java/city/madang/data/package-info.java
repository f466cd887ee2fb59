// SPDX-License-Identifier: Apache-2.0
/**
 * A module's tables and its units of work. Start at {@link city.madang.data.Database}: one call of
 * {@code inTransaction} is one transaction, and inside it a {@link city.madang.data.Tx} gives the module's MyBatis mappers
 * and publishes events. The kit implements these types; solutions call them from the class that stands for the office.
 *
 * <pre>{@code
 * Item handIn(String what) {
 *     return database.inTransaction(tx -> {
 *         var item = new Item(ids.next(), what);
 *         tx.mapper(ItemMapper.class).insert(item);
 *         tx.publish(new ItemHandedIn(item.id()));
 *         return item;
 *     });
 * }
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.data;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
