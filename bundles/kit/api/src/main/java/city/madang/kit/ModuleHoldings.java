// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a bundle of the kit holds for modules beside their own tables and files: roles, keys, messages, what was learnt. Registered as a
 * service.
 */
@ConsumerType
public interface ModuleHoldings {
    /**
     * Erases for good what it holds for a module that was removed together with its data. The record of acts stays. May be called
     * again, also for a module that it does not know.
     */
    void erase(String module);
}
