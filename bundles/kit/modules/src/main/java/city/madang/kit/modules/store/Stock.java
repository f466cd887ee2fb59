// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.kit.Languages;
import city.madang.kit.modules.catalogue.Archives;
import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.JarFacts;
import city.madang.kit.modules.catalogue.Kind;
import city.madang.kit.modules.catalogue.Shelf;
import city.madang.kit.modules.city.CityFile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node could install, and how it is called.
 *
 * @param languages that the city's visitors read
 */
public record Stock(
        Catalogue catalogue, Shelf shelf, Archives archives, CityFile city, Languages languages, Running running) {
    private static final Logger LOG = LoggerFactory.getLogger(Stock.class);

    /** What its jar says; empty when the jar cannot be read. */
    public Optional<JarFacts> facts(CatalogueEntry entry) {
        try {
            return Optional.of(shelf.facts(entry));
        } catch (IOException e) {
            LOG.warn("{} {} cannot be read: {}", entry.kind(), entry.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** A module's name in the reader's language; its id when it has none. */
    public String name(CatalogueEntry entry, Locale locale) {
        return switch (entry.kind()) {
            case LANGUAGE -> languageName(Locale.forLanguageTag(entry.id()), locale);
            case COUNTRY -> new Locale("", entry.id()).getDisplayCountry(locale);
            default ->
                text(entry, locale, entry.kind() == Kind.DRIVER ? "driver.name" : "module.name")
                        .orElse(entry.id());
        };
    }

    /** What it is for, in the reader's language; empty text when nobody has said it. */
    public String about(CatalogueEntry entry, Locale locale) {
        return text(entry, locale, entry.kind() == Kind.DRIVER ? "driver.about" : "module.about")
                .orElse("");
    }

    /** Name of the module with that id, of whatever version. */
    public String nameOf(String id, Locale locale) {
        return catalogue.newest(id).map(entry -> name(entry, locale)).orElse(id);
    }

    static List<String> languageNames(List<Locale> languages, Locale reader) {
        return languages.stream().map(each -> languageName(each, reader)).toList();
    }

    static String languageName(Locale language, Locale reader) {
        var name = language.getDisplayName(reader);
        return name.isEmpty() ? language.toLanguageTag() : name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }

    /** The city's languages in which a module has texts. English counts when the module has any. */
    public List<Locale> speaks(CatalogueEntry entry) {
        return city.city().languages().stream()
                .filter(language -> speaks(entry, language))
                .toList();
    }

    private boolean speaks(CatalogueEntry entry, Locale language) {
        var name = "l10n/" + entry.id();
        if (language.getLanguage().equals("en")) {
            return has(entry, name + ".properties");
        }
        var tag = language.toLanguageTag();
        var translated = name + "_" + tag + ".properties";
        return has(entry, translated)
                || catalogue
                        .newest(Kind.LANGUAGE, tag)
                        .filter(pack -> has(pack, translated))
                        .isPresent();
    }

    private boolean has(CatalogueEntry entry, String file) {
        return facts(entry).filter(facts -> facts.texts().containsKey(file)).isPresent();
    }

    private Optional<String> text(CatalogueEntry entry, Locale locale, String key) {
        return facts(entry)
                .flatMap(facts -> languages
                        .texts(entry.id(), new TextLoader(facts.texts()))
                        .find(locale, key));
    }
}
