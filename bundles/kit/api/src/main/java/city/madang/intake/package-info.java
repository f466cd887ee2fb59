// SPDX-License-Identifier: Apache-2.0
/**
 * Records that come in from other systems. Start at {@link city.madang.intake.ImportTarget}: a solution offers one with
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
