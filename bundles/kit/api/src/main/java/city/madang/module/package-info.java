// SPDX-License-Identifier: Apache-2.0
/**
 * How a solution introduces itself to the kit, and what the kit hands to it. Start at {@link city.madang.module.Solution}:
 * a solution implements it once, carries {@link city.madang.module.SolutionModule}, and answers with an
 * {@link city.madang.module.Offer} of everything it contributes. Solution authors implement {@code Solution}; the kit's
 * module bundle alone calls it, after migrating the module's tables and before mounting its pages.
 *
 * <pre>{@code
 * @SolutionModule(id = "hello")
 * @Component
 * public final class HelloModule implements Solution {
 *     public Offer open(Kit kit) {
 *         return Offer.of().pages(on -> on.get("/", Action.PUBLIC, in -> HttpReply.page("hello", Map.of())));
 *     }
 * }
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.module;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
