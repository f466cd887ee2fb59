// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** English, and the languages of the packs that could be installed. */
    List<Locale> available() {
        try {
            var packs = container.names(FEATURE).stream()
                    .map(name -> Locale.forLanguageTag(name.substring(FEATURE.length())));
            return Stream.concat(Stream.of(Locale.ENGLISH), packs).distinct().toList();
        } catch (Exception e) {
            LOG.warn("The container does not tell which language packs there are", e);
            return List.of(Locale.ENGLISH);
        }
    }

    void bring(List<Locale> languages) throws Exception {
        bring(languages.stream()
                .map(language -> FEATURE + language.toLanguageTag())
                .collect(Collectors.toSet()));
    }

    /** Every pack there is: the pages that set up a new city speak all languages that it can choose. */
    void bringAll() throws Exception {
        bring(container.names(FEATURE));
    }

    private void bring(Set<String> wanted) throws Exception {
        var installed = container.installed(FEATURE);
        for (var pack : installed.entrySet()) {
            if (!wanted.contains(pack.getKey())) {
                container.uninstall(pack.getKey(), pack.getValue());
                LOG.info("Language pack {} removed", pack.getKey());
            }
        }
        var missing = new TreeMap<String, String>();
        for (var name : wanted) {
            var version = installed.containsKey(name) ? "" : container.known(name);
            if (!version.isEmpty()) {
                missing.put(name, version);
            }
        }
        install(missing);
    }

    private void install(Map<String, String> packs) throws InterruptedException {
        if (packs.isEmpty()) {
            return;
        }
        try {
            container.install(packs);
            LOG.info("Language packs installed: {}", packs);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Language packs {} were not installed; their texts appear in English", packs, e);
        }
    }
}
