// SPDX-License-Identifier: Apache-2.0
/**
 * Who somebody is and what they may do. Start at {@link city.madang.identity.Action}: every route names one, and the kit
 * decides from the visitor's roles and from the record's department and area ({@link city.madang.identity.Guarded}).
 * Citizens need no account: {@link city.madang.identity.Receipts} gives them a number and a PIN. Officials belong to the
 * {@link city.madang.identity.Organisation}. The kit implements, solutions call.
 *
 * <pre>{@code
 * static final Action ANSWER = Action.of("complaints.answer", Role.of("complaints.officer"));
 * on.post("/desk/requests/{number}/answer", ANSWER, this::answer);
 * in.must(ANSWER, request.guarded());
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.identity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
