// SPDX-License-Identifier: Apache-2.0
/**
 * Values that must not be readable in the database or in a copy of it. Start at {@link city.madang.vault.Vault}, which a solution
 * gets from {@code Kit.vault()}: it seals chosen columns and files with keys that are kept outside the database, and gives keyed
 * fingerprints for looking them up. A {@link city.madang.vault.Lane} is for what only one unit of the city may read. The kit
 * implements, solutions call.
 *
 * <pre>{@code
 * var place = new Place("complaints_contact", "reach", number.value());
 * var sealed = kit.vault().seal(place, contact.reach());
 * var index = kit.vault().index("reach", Reach.form(contact.reach(), "82"));
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.vault;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
