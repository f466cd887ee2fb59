// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.city;

import city.madang.module.City;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A city file as the list of what an installation has, read without one.
 *
 * @param text of the file
 * @param named whether it names the city
 * @param modules ids, as all others in the order of the file
 * @param drivers ids
 * @param areas the file that it names
 * @param places likewise
 * @param problems what is wrong in it, in plain English
 */
public record Selection(
        String text,
        City city,
        boolean named,
        List<String> modules,
        List<String> drivers,
        Optional<Path> areas,
        Optional<Path> places,
        List<String> problems) {
    public Selection {
        modules = List.copyOf(modules);
        drivers = List.copyOf(drivers);
        problems = List.copyOf(problems);
    }

    /** @param folders below which the files that it names may be, tried in this order */
    public static Selection of(String text, List<Path> folders) {
        var words = new CityText(text);
        var facts = new CityReader(words, CityFacts.nothing(false), folders).read();
        return new Selection(
                text,
                facts.city(),
                facts.named(),
                List.copyOf(facts.modules()),
                CityReader.split(words.value("drivers").orElse("")),
                facts.areas(),
                facts.places(),
                facts.unreadable());
    }

    /** {@code central}, or {@code site} for a local server. */
    public String role() {
        return new CityText(text).value("role").orElse(CityReader.CENTRAL);
    }

    /** The address of a central server as a city file may name it; empty when this is none. */
    public static Optional<String> address(String typed) {
        return Optional.of(typed).filter(CityReader::isAddress);
    }

    /** The text with another value; comments survive. */
    public static String with(String text, String key, String value) {
        return new CityText(text).with(key, value).text();
    }

    /** The value of a key; empty when it is not there. */
    public Optional<String> value(String key) {
        return new CityText(text).value(key);
    }

    /** Tags of the languages, which are in BCP 47. */
    public List<String> languages() {
        return city.languages().stream().map(Locale::toLanguageTag).toList();
    }

    /** What of this list is not known, as a sentence. */
    public static Optional<String> unknown(String key, List<String> wanted, Set<String> known) {
        var missing = wanted.stream().filter(each -> !known.contains(each)).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(key + ": " + String.join(", ", missing) + " is not in this installation; known are "
                        + (known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known))));
    }
}
