// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the packs of the city's languages. English needs none: it stands in the modules themselves. */
final class LanguagePacks {
    private static final Logger LOG = LoggerFactory.getLogger(LanguagePacks.class);
    private static final String FEATURE = "madang-language-";

    private final Packs packs;

    LanguagePacks(Container container) {
        packs = new Packs(container, FEATURE);
    }

    /** English, and the languages of the packs that could be installed. */
    List<Locale> available() {
        try {
            var found = packs.all().stream().map(name -> Locale.forLanguageTag(name.substring(FEATURE.length())));
            return Stream.concat(Stream.of(Locale.ENGLISH), found).distinct().toList();
        } catch (Exception e) {
            LOG.warn("The container does not tell which language packs there are", e);
            return List.of(Locale.ENGLISH);
        }
    }

    void bring(List<Locale> languages) throws Exception {
        packs.bring(languages.stream()
                .map(language -> FEATURE + language.toLanguageTag())
                .collect(Collectors.toSet()));
    }

    /** Every pack there is: the pages that set up a new city speak all languages that it can choose. */
    void bringAll() throws Exception {
        packs.bring(packs.all());
    }
}
