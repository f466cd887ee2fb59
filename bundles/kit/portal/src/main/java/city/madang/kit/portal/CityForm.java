// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.module.City;
import city.madang.web.Choice;
import city.madang.web.Form;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The part of the set-up form that is about the city: what can be chosen, and what was. */
final class CityForm {
    private static final int LONGEST_NAME = 80;
    /** The zones that are named after places; the others are old names for them, or no zones of people. */
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");

    private CityForm() {}

    /** A language with its box. Public, because templates read it. */
    public record LanguageBox(String field, String tag, String title, boolean ticked) {}

    /** @param offered languages that can be chosen */
    static Optional<City> read(Form form, List<Locale> offered) {
        var name = form.text("city").required().max(LONGEST_NAME);
        var country = form.value("country", CityForm::country).required();
        var zone = form.value("zone", CityForm::zone).required();
        var currency = form.value("currency", Currency::getInstance).required();
        var main = form.value("language", tag -> language(tag, offered)).required();
        if (form.hasErrors()) {
            return Optional.empty();
        }
        var languages = Stream.concat(Stream.of(main.get()), offered.stream().filter(l -> form.flag(field(l))))
                .distinct()
                .toList();
        return Optional.of(new City(name.get(), country.get(), zone.get(), currency.get(), languages, false));
    }

    /** @param now what the city file says already, if it names the city */
    static Map<String, Object> model(Form form, Optional<City> now, List<Locale> offered, Locale reader) {
        return Map.of(
                "named", now.map(CityForm::named).orElse(Map.of()),
                "countries", Choice.sorted(countries(reader), reader),
                "zones", Choice.sorted(zones(), reader),
                "currencies", Choice.sorted(currencies(reader), reader),
                "mains",
                        offered.stream()
                                .map(l -> new Choice(l.toLanguageTag(), l.getDisplayName(l)))
                                .toList(),
                "boxes", offered.stream().map(l -> box(form, l)).toList());
    }

    private static Map<String, String> named(City city) {
        return Map.of(
                "city", city.name(),
                "country", city.country(),
                "zone", city.zone().getId(),
                "currency", city.currency().getCurrencyCode(),
                "language", city.languages().get(0).toLanguageTag());
    }

    private static LanguageBox box(Form form, Locale language) {
        var field = field(language);
        return new LanguageBox(field, language.toLanguageTag(), language.getDisplayName(language), form.flag(field));
    }

    private static Stream<Choice> countries(Locale reader) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(
                        code, new Locale.Builder().setRegion(code).build().getDisplayCountry(reader)));
    }

    private static Stream<Choice> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> PLACE.matcher(id).matches())
                .map(id -> new Choice(id, id.replace('_', ' ')));
    }

    private static Stream<Choice> currencies(Locale reader) {
        return Currency.getAvailableCurrencies().stream()
                .map(c -> new Choice(c.getCurrencyCode(), c.getDisplayName(reader) + " (" + c.getCurrencyCode() + ")"));
    }

    private static String field(Locale language) {
        return "language-" + language.toLanguageTag();
    }

    private static String country(String code) {
        return Arrays.stream(Locale.getISOCountries())
                .filter(code::equals)
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static ZoneId zone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new IllegalArgumentException(id);
        }
        return ZoneId.of(id);
    }

    private static Locale language(String tag, List<Locale> offered) {
        return offered.stream()
                .filter(l -> l.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
