// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.l10n.Texts;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A service that solutions find in their {@code Kit}, made for each of them. Registered with the property {@code concern}, by
 * which the module manager refers to it; solutions open when all of them are there.
 *
 * @param <T> the interface that solutions see
 */
@ConsumerType
public interface ModuleService<T> {
    Class<T> type();

    /**
     * The service for one module. Called once for each opening, after the module's tables were migrated.
     *
     * @param loader the module's, for reading its resources; not held longer than the service
     * @param texts the module's
     */
    T forModule(String module, ClassLoader loader, Texts texts);
}
