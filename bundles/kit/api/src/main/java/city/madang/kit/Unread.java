// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.identity.PersonId;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells how many messages wait for a person, for the frame around every page. Registered as a service. */
@FunctionalInterface
@ConsumerType
public interface Unread {
    /** Counted further than this by nobody. */
    int MOST = 99;

    /** Messages within the product that the person has not read, at most {@link #MOST}. Asked for each page: answers fast. */
    int unread(PersonId person);
}
