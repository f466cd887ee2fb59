// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Slice;
import city.madang.search.SearchAnswer;
import city.madang.search.SearchQuery;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * People look for a thing whose name they know, and one key goes wrong. The names are those of countries, languages and moneys
 * that come with ICU, in five languages together: nothing in the search was chosen with them.
 */
class TypedErrorsTest {
    private static final int ASKED = 100;
    private static final Map<String, Keyboard> KEYBOARDS = Map.of(
            "en", Keyboard.LATIN,
            "vi", Keyboard.LATIN,
            "ko", Keyboard.KOREAN,
            "ar", Keyboard.ARABIC,
            "ru", Keyboard.RUSSIAN);
    private static final Transliterator MARKS_OFF = Transliterator.getInstance("Lower; NFD; [:Mn:] Remove; NFC");

    @TempDir
    static Path folder;

    private static Town town;

    @BeforeAll
    static void fillTheTown() throws Exception {
        town = new Town(folder).speaking("en", "ko", "ar", "vi", "ru");
        for (var language : KEYBOARDS.keySet()) {
            var names = names(language);
            for (int i = 0; i < names.size(); i++) {
                town.put(language + i, language, names.get(i), "");
            }
        }
        town.start().open("1.0.0");
    }

    @AfterAll
    static void closeTheTown() {
        town.close();
    }

    private static List<String> names(String language) {
        var locale = new ULocale(language);
        var countries = Stream.of(ULocale.getISOCountries()).map(c -> ULocale.getDisplayCountry("und-" + c, locale));
        var languages = Stream.of(ULocale.getISOLanguages())
                .map(l -> new ULocale(l).getDisplayLanguage(locale))
                .filter(name -> name.length() > 3);
        var moneys = Currency.getAvailableCurrencies().stream()
                .map(c -> c.getName(locale, Currency.LONG_NAME, null))
                .sorted();
        var all = new LinkedHashSet<String>();
        Stream.of(countries, languages, moneys)
                .flatMap(each -> each)
                .filter(name -> name.matches("[\\p{L}\\p{M} ]+"))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static List<String> words(String name) {
        return Cut.of(town.words.analysis().analyzer(Analysis.WORDS), name, 20).stream()
                .map(Cut::text)
                .toList();
    }

    private static String plain(String name) {
        return MARKS_OFF.transliterate(name).replace('đ', 'd');
    }

    /** The longest word of a name with one slip; Vietnamese is typed without its marks. */
    private static Optional<String> typed(String name, String language, Keyboard.Slip slip, Random random) {
        var plain = language.equals("vi") ? plain(name) : name.toLowerCase(Locale.ROOT);
        var words = plain.split(" ");
        var longest = Arrays.stream(words)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        if (longest.length() < (language.equals("ko") ? 3 : 5)) {
            return Optional.empty();
        }
        var wrong = KEYBOARDS.get(language).typed(longest, slip, random);
        return Optional.of(plain.replace(longest, wrong)).filter(other -> !other.equals(plain));
    }

    /**
     * Of a hundred names, how many are among the first ten, and how many are offered as another spelling. In Arabic words with the
     * same consonants are found at once, so that fewer are offered.
     */
    @ParameterizedTest
    @CsvSource({"en, 95, 90", "ko, 95, 90", "ar, 90, 60", "vi, 95, 90", "ru, 95, 90"})
    void findsWhatIsMeant(String language, int foundOf100, int offeredOf100) {
        var names = names(language);
        var random = new Random(20261121);
        var found = 0;
        var offered = 0;
        for (int asked = 0; asked < ASKED; ) {
            var which = random.nextInt(names.size());
            var slip = Keyboard.Slip.values()[asked % Keyboard.Slip.values().length];
            var typed = typed(names.get(which), language, slip, random);
            if (typed.isPresent()) {
                asked++;
                var answer = answer(typed.get(), language);
                found += answer.hits().items().stream().anyMatch(hit -> hit.id().equals(language + which)) ? 1 : 0;
                offered += answer.meant()
                                .filter(other -> words(other).equals(words(names.get(which))))
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(foundOf100);
        assertThat(offered).isGreaterThanOrEqualTo(offeredOf100);
    }

    private static SearchAnswer answer(String typed, String language) {
        return town.search.answer(new SearchQuery(
                typed, Locale.forLanguageTag(language), Optional.empty(), Optional.empty(), new Slice(1, 10)));
    }
}
