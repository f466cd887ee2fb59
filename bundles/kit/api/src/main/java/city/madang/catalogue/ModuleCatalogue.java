// SPDX-License-Identifier: Apache-2.0
package city.madang.catalogue;

import city.madang.identity.Visitor;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;

/** The modules of this installation, as one module sees them. Safe for several threads. */
@ProviderType
public interface ModuleCatalogue {
    /**
     * Every module that is installed or could be, ordered by id. Reads jars; nothing is started.
     *
     * @param reader in whose language titles are
     */
    List<KnownModule> modules(Locale reader);

    /** Languages that a city can choose. */
    List<Locale> languages();

    /**
     * Drivers of devices that are installed or could be.
     *
     * @param reader in whose language names are
     * @return names by id
     */
    SortedMap<String, String> drivers(Locale reader);

    /**
     * Hands over what a city should have, in place of what this module handed over before. Administrators see it on their pages
     * and decide. Recorded in the audit.
     */
    void propose(Visitor who, Proposal proposal);
}
