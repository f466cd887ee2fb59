// SPDX-License-Identifier: Apache-2.0
/**
 * Leaving again: a module's records, whole, for other systems and for the public. A solution offers an
 * {@link city.madang.export.ExportSource} with {@code Offer.exports(kind, source)}; the command {@code bin/madang export-records} and the
 * page of the administration read it page by page and write CSV, GeoJSON or JSON, so that a city with a million records needs no
 * more memory than one with a hundred. What an import of the same module needs to read them back is part of the record.
 *
 * <pre>{@code
 * record ExportedItem(String number, String what, Instant handedIn, List<ExportedStep> history) {}
 *
 * Offer.of().exports("items", new ItemExport(items));
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.export;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
