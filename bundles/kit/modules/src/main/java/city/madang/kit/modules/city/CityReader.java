// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.city;

import city.madang.kit.Cities.LocalServer;
import city.madang.module.City;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the values of one city file. A value that is wrong is reported, and what was known before stays.
 */
final class CityReader {
    /** Every key that means something; others are reported, because they are most likely a slip of the pen. */
    static final Set<String> KEYS = Set.of(
            "city",
            "country",
            "zone",
            "currency",
            "languages",
            "modules",
            "drivers",
            "role",
            "site",
            "central",
            "colour",
            "licence",
            "areas",
            "places");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern DRIVER = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{1,19}");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LICENCE = 200;
    /** The role of the one server of a city, or of the one that others report to. */
    static final String CENTRAL = "central";

    private static final String SITE = "site";

    private final CityText text;
    private final CityFacts before;
    private final List<Path> folders;
    private final List<String> problems;

    /** @param folders below which a relative file may be, tried in this order */
    CityReader(CityText text, CityFacts before, List<Path> folders) {
        this.text = text;
        this.before = before;
        this.folders = folders;
        this.problems = new ArrayList<>(text.problems());
    }

    CityFacts read() {
        text.values().keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> problems.add("'" + key + "' means nothing here; known are " + sorted(KEYS)));
        var old = before.city();
        var city = new City(
                value("city", CityReader::name, old.name()),
                value("country", CityReader::country, old.country()),
                value("zone", CityReader::zone, old.zone()),
                value("currency", CityReader::currency, old.currency()),
                value("languages", CityReader::languages, old.languages()),
                old.demo(),
                value("licence", value -> Optional.of(licence(value)), Optional.<String>empty()));
        var localServer = localServer();
        var modules = words("modules").stream()
                .filter(id -> ID.matcher(id).matches() || !problems.add("modules: '" + id + "' cannot be a module"))
                .toList();
        var drivers = words("drivers").stream()
                .filter(id -> DRIVER.matcher(id).matches() || !problems.add("drivers: '" + id + "' cannot be a driver"))
                .toList();
        return new CityFacts(
                city,
                text.value("city").isPresent(),
                new LinkedHashSet<>(modules),
                new LinkedHashSet<>(drivers),
                value("colour", value -> Optional.of(colour(value)), Optional.<String>empty()),
                value("areas", value -> Optional.of(file(value)), Optional.<Path>empty()),
                value("places", value -> Optional.of(file(value)), Optional.<Path>empty()),
                localServer,
                List.copyOf(problems));
    }

    private Optional<LocalServer> localServer() {
        var role = text.value("role").orElse(CENTRAL);
        var name = text.value(SITE).orElse("");
        var central = text.value(CENTRAL);
        if (!Set.of(CENTRAL, SITE).contains(role)) {
            problems.add("role: '" + role + "' is neither central nor site");
        }
        if (role.equals(SITE) && name.isEmpty()) {
            problems.add("site: a site has a name, such as the car park's");
        }
        if (role.equals(SITE) && central.isEmpty()) {
            problems.add("central: a site names the address of the central server");
        }
        central.filter(address -> !isAddress(address))
                .ifPresent(address ->
                        problems.add("central: '" + address + "' is no address such as https://madang.example.org"));
        return role.equals(SITE)
                ? Optional.of(new LocalServer(
                        name, central.filter(CityReader::isAddress).map(URI::create)))
                : Optional.empty();
    }

    static boolean isAddress(String value) {
        try {
            var address = new URI(value);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private <T> T value(String key, Function<String, T> parse, T otherwise) {
        try {
            return text.value(key).map(parse).orElse(otherwise);
        } catch (IllegalArgumentException e) {
            problems.add(key + ": " + e.getMessage());
            return otherwise;
        }
    }

    private List<String> words(String key) {
        return text.value(key).map(CityReader::split).orElse(List.of());
    }

    static List<String> split(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String name(String value) {
        if (value.isBlank() || value.codePointCount(0, value.length()) > LONGEST_NAME) {
            throw new IllegalArgumentException("the city's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the city's name stands on one line");
        }
        return value;
    }

    private static String country(String value) {
        var code = value.toUpperCase(Locale.ROOT);
        if (!Set.of(Locale.getISOCountries()).contains(code)) {
            throw new IllegalArgumentException("'" + value + "' is no country of ISO 3166-1, such as KR or MN");
        }
        return code;
    }

    private static ZoneId zone(String value) {
        if (!ZoneId.getAvailableZoneIds().contains(value)) {
            throw new IllegalArgumentException("'" + value + "' is no time zone, such as Asia/Seoul");
        }
        return ZoneId.of(value);
    }

    private static Currency currency(String value) {
        try {
            return Currency.getInstance(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + value + "' is no currency of ISO 4217, such as KRW or MNT", e);
        }
    }

    private static List<Locale> languages(String value) {
        var languages =
                split(value).stream().map(CityReader::language).distinct().toList();
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("at least one language is needed, such as en");
        }
        return languages;
    }

    private static Locale language(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            if (locale.getISO3Language().isEmpty()) {
                throw new IllegalArgumentException("'" + tag + "' names no language");
            }
            return locale;
        } catch (IllformedLocaleException | java.util.MissingResourceException e) {
            throw new IllegalArgumentException("'" + tag + "' is no language of BCP 47, such as en, ko or zh-Hant", e);
        }
    }

    private static String licence(String value) {
        if (value.length() > LONGEST_LICENCE) {
            throw new IllegalArgumentException("a licence has at most " + LONGEST_LICENCE + " characters");
        }
        return value;
    }

    private static String colour(String value) {
        if (!COLOUR.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no colour, such as #1d56bc");
        }
        return value.toLowerCase(Locale.ROOT);
    }

    private Path file(String value) {
        return folders.stream()
                .map(folder -> folder.resolve(value).normalize())
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no readable file '" + value + "' in " + folders));
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }
}
