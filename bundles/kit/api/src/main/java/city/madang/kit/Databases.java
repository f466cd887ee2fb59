// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The city's one database. */
@ProviderType
public interface Databases {
    /**
     * Migrates a module's tables ({@code db/<module>/} in the loader) and opens them.
     *
     * @param loader where migrations and mapper XML are
     * @throws city.madang.data.DatabaseUnavailable when the database cannot be reached
     */
    ModuleDatabase open(String module, ClassLoader loader);

    /** What is wrong with the database at the moment, in plain English; empty when it answers and takes writes. */
    Optional<String> problem();
}
