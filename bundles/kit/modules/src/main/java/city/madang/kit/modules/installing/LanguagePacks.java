// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the packs of the city's languages. English needs none: it stands in the modules themselves. */
final class LanguagePacks {
    private static final Logger LOG = LoggerFactory.getLogger(LanguagePacks.class);
    private static final String FEATURE = "madang-language-";

    private final Container container;

    LanguagePacks(Container container) {
        this.container = container;
    }

    /** A pack that fails is logged, and the others come all the same. */
    void bring(List<Locale> languages) throws Exception {
        var wanted = languages.stream()
                .map(language -> FEATURE + language.toLanguageTag())
                .toList();
        var installed = container.installed(FEATURE);
        for (var pack : installed.entrySet()) {
            if (!wanted.contains(pack.getKey())) {
                container.uninstall(pack.getKey(), pack.getValue());
                LOG.info("Language pack {} removed", pack.getKey());
            }
        }
        for (var name : wanted) {
            if (!installed.containsKey(name)) {
                install(name);
            }
        }
    }

    private void install(String name) throws Exception {
        var version = container.known(name);
        if (version.isEmpty()) {
            LOG.debug("No language pack {}", name);
            return;
        }
        try {
            container.install(name, version);
            LOG.info("Language pack {} {} installed", name, version);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Language pack {} was not installed; its texts appear in English", name, e);
        }
    }
}
