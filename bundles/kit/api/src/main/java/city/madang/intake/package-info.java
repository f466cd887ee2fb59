// SPDX-License-Identifier: Apache-2.0
/**
 * What comes in for a module from elsewhere.
 *
 * <p>From other modules: start at {@link city.madang.intake.Intake}. Whoever has a matter that is another office's (a call centre,
 * a map, an appeal against a parking fine) hands it over with {@code kit.intake()}, and goes on with it there: one record,
 * whatever the way. A solution takes in with {@code Offer.takesIn(target, kinds)}: see {@link city.madang.intake.IntakeTarget}.
 *
 * <pre>{@code
 * var appeal = Matter.of(MatterKind.APPEAL, words, locale, "fine " + fine.id()).reference(fine.id());
 * var reply = kit.intake().file(tx, "complaints", appeal, Acting.of(visitor, Way.TELEPHONE, locale));
 * }</pre>
 *
 * <p>From other systems: a solution offers an {@link city.madang.intake.ImportTarget} with
 * {@code Offer.imports(kind, target)}; the kit reads the file and the mapping (columns, value tables, zone, formats, one JSON
 * file), and hands over {@link city.madang.intake.ImportRow}s whose fields are already named as the target names them.
 *
 * <pre>{@code
 * // bin/madang import complaints history.csv --mapping etc/mappings/nyc311.json
 * Offer.of().imports("requests", new RequestImport(requests));
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.intake;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
