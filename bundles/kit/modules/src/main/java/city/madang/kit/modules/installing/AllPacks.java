// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.Kind;
import city.madang.kit.modules.city.CityFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The languages, the country and the drivers of the city. English needs no pack: it stands in the modules themselves. */
final class AllPacks {
    private static final Logger LOG = LoggerFactory.getLogger(AllPacks.class);

    private final Packs languages;
    private final Packs countries;
    private final Packs drivers;

    AllPacks(Container container, Catalogue catalogue, Path repository) {
        languages = new Packs(container, catalogue, repository, Kind.LANGUAGE);
        countries = new Packs(container, catalogue, repository, Kind.COUNTRY);
        drivers = new Packs(container, catalogue, repository, Kind.DRIVER);
    }

    /** English, and the languages of the packs that could be installed. */
    List<Locale> languages() {
        try {
            var found = languages.all().stream().map(Locale::forLanguageTag);
            return Stream.concat(Stream.of(Locale.ENGLISH), found).distinct().toList();
        } catch (Exception e) {
            LOG.warn("The container does not tell which language packs there are", e);
            return List.of(Locale.ENGLISH);
        }
    }

    /** Wanted packs that are nowhere, by their kind. */
    Map<Kind, Set<String>> missing() {
        return Map.of(Kind.LANGUAGE, languages.missing(), Kind.DRIVER, drivers.missing());
    }

    /** Brings what the city file wants; every language there is while the city has not chosen. */
    void follow(CityFile city) throws Exception {
        if (city.isSetUp()) {
            languages.bring(city.city().languages().stream()
                    .filter(language -> !language.equals(Locale.ENGLISH))
                    .map(Locale::toLanguageTag)
                    .collect(Collectors.toSet()));
            countries.bring(Set.of(city.city().country().toLowerCase(Locale.ROOT)));
        } else {
            languages.bring(languages.all());
        }
        if (city.modules().isPresent()) {
            drivers.bring(city.drivers());
        }
    }
}
