// SPDX-License-Identifier: Apache-2.0
/**
 * Files that belong to a record: photos, documents. Start at {@link city.madang.file.Files}. A form hands over an
 * {@link city.madang.file.Upload}, already on disk; the office attaches it in the unit of work that writes the record, and
 * a page gives it back with {@code HttpReply.file}. The kit implements, solutions call.
 *
 * <pre>{@code
 * files.attach(tx, request.number().value(), photo);
 * files.list(request.number().value());
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.file;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
