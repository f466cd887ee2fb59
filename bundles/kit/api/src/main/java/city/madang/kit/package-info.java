// SPDX-License-Identifier: Apache-2.0
/**
 * Contracts between the kit's own bundles; no solution may import them (checked). Start at {@link city.madang.kit.Mount}: each
 * kit bundle that takes contributions implements it, and the module manager calls them all when it opens a solution. The other
 * types are what one kit bundle needs of another: the database, the city, accounts, languages, files.
 *
 * <pre>{@code
 * @Component(property = "concern=search")
 * final class SearchMount implements Mount {
 *     public AutoCloseable mount(OpenModule module) { ... }
 * }
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.kit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
