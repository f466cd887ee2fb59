// SPDX-License-Identifier: Apache-2.0
/**
 * What a new case is about, and who should look after it, learnt from cases that people have decided. Start at
 * {@link city.madang.suggest.Suggestions}, which every module finds in its kit; a solution offers its decided cases as
 * {@link city.madang.suggest.DecidedCases} so that the kit learns from them every night and on command. All of it stays on the
 * machine. People decide, suggestions only save them the looking up. Solutions implement the source, the kit everything else.
 *
 * <pre>{@code
 * Offer.of().decided(new DecidedRequests(kit));
 * kit.suggestions().suggest(Subject.of(title + "\n" + details, language)).service().best();
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.suggest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
