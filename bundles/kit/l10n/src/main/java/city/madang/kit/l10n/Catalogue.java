// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.l10n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One module's patterns in all languages: what packs have, else what the module carries itself. */
final class Catalogue {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private final String module;
    private final ClassLoader loader;
    private final Map<String, String> english;
    private final Map<Locale, Map<String, String>> carried = new ConcurrentHashMap<>();

    /** @throws UncheckedIOException when the English texts cannot be read; none at all is no error */
    Catalogue(String module, ClassLoader loader) {
        this.module = module;
        this.loader = loader;
        var name = CatalogueFile.english(module);
        try {
            english = read(name);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not a UTF-8 properties file: " + e.getMessage(), e);
        }
    }

    /** The pattern in exactly this language; {@link Locale#ENGLISH} is the source text unless a pack overrides it. */
    Optional<String> pattern(List<LanguagePack> packs, Locale language, String key) {
        for (var pack : packs) {
            if (pack.language().equals(language)) {
                var pattern = pack.pattern(module, key);
                if (pattern != null) {
                    return Optional.of(pattern);
                }
            }
        }
        var own = language.equals(Locale.ENGLISH) ? english : carried.computeIfAbsent(language, this::readCarried);
        return Optional.ofNullable(own.get(key));
    }

    String module() {
        return module;
    }

    private Map<String, String> readCarried(Locale language) {
        var name = CatalogueFile.translated(module, language.toLanguageTag());
        try {
            return read(name);
        } catch (IOException e) {
            LOG.warn("Texts in {} are not used: {} is not a UTF-8 properties file: {}", language, name, e.getMessage());
            return Map.of();
        }
    }

    private Map<String, String> read(String name) throws IOException {
        try (var in = loader.getResourceAsStream(name)) {
            return in == null ? Map.of() : CatalogueFile.read(in);
        }
    }
}
