// SPDX-License-Identifier: Apache-2.0
/**
 * Which modules there are, and what each says of itself, for a module that helps a city to choose. Start at
 * {@link city.madang.catalogue.ModuleCatalogue}: a solution gets it from {@code kit.service(ModuleCatalogue.class)}, reads what
 * every known module says to a study, installed or not, and hands a {@link city.madang.catalogue.Proposal} over to the city's
 * administrators. They see it ticked on their pages and decide; nothing is installed by proposing it. The kit implements it.
 *
 * <pre>{@code
 * var catalogue = kit.service(ModuleCatalogue.class);
 * catalogue.propose(in.visitor(), new Proposal(List.of("complaints"), List.of(Locale.ENGLISH)));
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.catalogue;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
