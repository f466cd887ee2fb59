// SPDX-License-Identifier: Apache-2.0
/**
 * Who did what, and who looked at what. Start at {@link city.madang.audit.Audit}: solutions record in their own unit of work
 * what officials change; looks at sensitive records are recorded by the kit itself when a route asks
 * {@code in.must(action, guarded)} with a {@link city.madang.identity.Guarded} that says so. The kit implements.
 *
 * <pre>{@code
 * audit.record(tx, visitor, "complaints.answer", request.number().value());
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
