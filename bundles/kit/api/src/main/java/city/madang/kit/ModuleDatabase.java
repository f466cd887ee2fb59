// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.data.Database;
import city.madang.data.Tx;
import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;

/** A module's database with what only the kit may do. */
@ProviderType
public interface ModuleDatabase extends Database, AutoCloseable {
    /** Reads the mappers and their XML; throws on the first that is broken. */
    void parse(Collection<Class<?>> mappers);

    /** This module's mappers on the connection of somebody else's unit of work: what a kit service writes for its caller. */
    Tx join(Tx other);

    /** Forgets everything that refers to the module's classes. */
    @Override
    void close();
}
