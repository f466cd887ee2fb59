// SPDX-License-Identifier: Apache-2.0
package city.madang.module;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One installable solution of the kit: given the kit, it says what it offers. Published as an OSGi service by its one
 * {@code @Component}; everything below it is built with plain constructors.
 */
@ConsumerType
public interface Solution {
    /**
     * Builds the solution. Called once per opening on the module manager's thread, after the module's tables were migrated.
     * Starts no threads and does no lasting work; what it throws makes the module FAILED with that reason.
     *
     * @param kit the kit's services, bound to this module; valid until the module is closed
     */
    Offer open(Kit kit);
}
