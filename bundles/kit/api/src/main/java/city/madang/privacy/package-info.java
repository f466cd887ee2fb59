// SPDX-License-Identifier: Apache-2.0
/**
 * What the city holds about a person, and how long. Start at {@link city.madang.privacy.PersonalData}: a solution offers one for
 * each kind of record that leads to a person, and the kit exports and erases through it, for citizens on their own page and for
 * the data officer. A {@link city.madang.privacy.Retention} says which records have been kept long enough. Solutions implement,
 * the kit calls.
 *
 * <pre>{@code
 * Offer.of()
 *         .personal("request", new RequestData(requests))
 *         .retention("requests", new RequestRetention(requests));
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.privacy;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
