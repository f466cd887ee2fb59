// SPDX-License-Identifier: Apache-2.0
/**
 * Calls to servers of others. Start at {@link city.madang.outside.Outside}, which a solution gets from {@code kit.outside()}: it sends
 * one {@link city.madang.outside.Call} and gives the {@link city.madang.outside.Answer}, within bounds of time and size, without
 * following redirects, and never into the city's own network unless an administrator listed it. What it cannot do is a
 * {@link city.madang.outside.NotReached}, which says whether the other server may have got the call. The kit implements, solutions
 * call; trying again, and what an answer means, is theirs.
 *
 * <pre>{@code
 * var answer = kit.outside().call(Call.get(URI.create("https://city.example/open311/v2/services.json")));
 * var services = kit.outside().json(answer.text());
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.3.0")
package city.madang.outside;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
