// SPDX-License-Identifier: Apache-2.0
package city.madang.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import org.osgi.annotation.versioning.ProviderType;

/** What all open modules publish as figures. Safe for several threads. */
@ProviderType
public interface Indicators {
    /**
     * All of them, in the order of the modules' ids and, within one, of its offer. A source is asked at most once a minute, by the
     * caller who comes first; the others meanwhile get the figure before.
     *
     * @param reader in whose language titles are
     */
    List<Shown> shown(Locale reader);

    /** Ids of the open modules, those too that publish nothing. */
    SortedSet<String> modules();

    /**
     * One indicator.
     *
     * @param module id of who tells it
     * @param name unique within the module
     * @param figure empty when the module has nothing to tell or failed to tell it
     */
    record Shown(String module, String name, String title, Unit unit, Optional<Figure> figure) {}
}
