// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.l10n.Texts;
import city.madang.search.DocumentSource;
import java.util.Map;

/** Where an open module's documents come from. Compared by identity: a module that was opened again is another source. */
final class Source {
    private final String module;
    private final String version;
    private final Map<String, DocumentSource> kinds;
    private final Texts texts;

    Source(String module, String version, Map<String, DocumentSource> kinds, Texts texts) {
        this.module = module;
        this.version = version;
        this.kinds = Map.copyOf(kinds);
        this.texts = texts;
    }

    String module() {
        return module;
    }

    String version() {
        return version;
    }

    Map<String, DocumentSource> kinds() {
        return kinds;
    }

    Texts texts() {
        return texts;
    }
}
