// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.l10n;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.Money;
import city.madang.l10n.LocalText;
import city.madang.l10n.Texts;
import city.madang.module.City;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstalledLanguagesTest {
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final Locale PSEUDO = Locale.forLanguageTag("en-XA");
    private static final Locale PSEUDO_RTL = Locale.forLanguageTag("ar-XB");

    private City city = city(false, "ko", "en", "ar", "mn");
    private final InstalledLanguages languages =
            new InstalledLanguages(() -> city, LanguagePack.onClassPath(Locale.KOREAN), pack("ar", "plain", "هنا"));
    private final Texts texts = languages.texts("sample", getClass().getClassLoader());

    @Test
    void offersTheCitysLanguagesThatAreInstalledInTheCitysOrder() {
        assertThat(languages.offered()).containsExactly(Locale.KOREAN, Locale.ENGLISH, ARABIC);
        assertThat(languages.installed()).containsExactly(Locale.ENGLISH, Locale.KOREAN, ARABIC);
    }

    @Test
    void offersEnglishWhenNothingElseFits() {
        city = city(false, "mn");
        assertThat(languages.offered()).containsExactly(Locale.ENGLISH);
    }

    @Test
    void offersARegionalLanguageByItsGeneralPack() {
        city = city(false, "ar-EG");
        assertThat(languages.offered()).containsExactly(Locale.forLanguageTag("ar-EG"));
        assertThat(texts.text(Locale.forLanguageTag("ar-EG"), "plain")).isEqualTo("هنا");
    }

    @Test
    void offersPseudoLocalesInADemoOnly() {
        city = city(true, "en");
        assertThat(languages.offered()).containsExactly(Locale.ENGLISH, PSEUDO, PSEUDO_RTL);
        assertThat(languages.best("ar,en;q=0.5")).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void choosesByTheHeaderAndFallsBackToTheFirst() {
        assertThat(languages.best("fr-CH, ar-EG;q=0.9, en;q=0.8")).isEqualTo(ARABIC);
        assertThat(languages.best("en-GB")).isEqualTo(Locale.ENGLISH);
        assertThat(languages.best("ja")).isEqualTo(Locale.KOREAN);
        for (var odd : Arrays.asList(null, "", "*", "%%%;q=x", "en;q=9", "en,".repeat(5000), "\u0000", "ko;;", "-")) {
            assertThat(languages.best(odd)).as(odd).isEqualTo(Locale.KOREAN);
        }
    }

    @Test
    void knowsTheDirectionOfAScript() {
        assertThat(languages.rightToLeft(ARABIC)).isTrue();
        assertThat(languages.rightToLeft(PSEUDO_RTL)).isTrue();
        assertThat(languages.rightToLeft(Locale.forLanguageTag("uz-Arab"))).isTrue();
        assertThat(languages.rightToLeft(Locale.KOREAN)).isFalse();
    }

    @Test
    void writesMoneyWithItsCurrency() {
        assertThat(texts.text(Locale.ENGLISH, "money", Money.of(123456, "KRW"))).isEqualTo("pay ₩123,456");
        assertThat(texts.text(Locale.ENGLISH, "money", Money.of(-150, "EUR"))).isEqualTo("pay -€1.50");
    }

    @Test
    void prefersModuleThenEnglishThenKitThenTheKey() {
        assertThat(texts.text(Locale.KOREAN, "plain")).isEqualTo("여기 있습니다");
        assertThat(texts.text(Locale.KOREAN, "onlyEnglish")).isEqualTo("Only English");
        assertThat(texts.text(Locale.KOREAN, "error.required", "Name")).contains("Name");
        assertThat(texts.text(Locale.KOREAN, "no.such.key")).isEqualTo("no.such.key");
        assertThat(texts.find(Locale.KOREAN, "no.such.key")).isEmpty();
    }

    @Test
    void aPackOverridesWhatTheModuleCarriesAndItsRemovalBringsItBackAtOnce() {
        var pack = pack("ko", "plain", "바로 여기");
        languages.add(pack);
        assertThat(texts.text(Locale.KOREAN, "plain")).isEqualTo("바로 여기");
        languages.remove(pack);
        assertThat(texts.text(Locale.KOREAN, "plain")).isEqualTo("여기 있습니다");
    }

    @Test
    void showsEnglishWhenATranslationIsMalformedOrItsFileIsNotUtf8() {
        languages.add(pack("ko", "days", "{0, plural, other {#일}"));
        assertThat(texts.text(Locale.KOREAN, "days", 2)).isEqualTo("2 days left");
        assertThat(texts.text(Locale.FRENCH, "plain")).isEqualTo("It's here, isn't it?");
    }

    @Test
    void formatsPluralsDatesAndNamesForTheReader() {
        assertThat(texts.text(Locale.ENGLISH, "days", 1)).isEqualTo("1 day left");
        assertThat(texts.text(Locale.UK, "filed", Instant.parse("2026-03-01T20:00:00Z")))
                .isEqualTo("Filed 02/03/2026");
        assertThat(texts.text(Locale.ENGLISH, "place", new LocalText(Map.of("en", "Jongno-gu", "ko", "종로구"))))
                .isEqualTo("In Jongno-gu");
    }

    @Test
    void answersWithTheKeyWhenArgumentsDoNotFit() {
        assertThat(texts.text(Locale.ENGLISH, "filed", "not a date")).isEqualTo("filed");
    }

    @Test
    void pseudoTextsKeepArgumentsAndPlurals() {
        assertThat(texts.text(PSEUDO, "days", 1)).isEqualTo("[1 ðåý ļéfţ on]");
        assertThat(texts.text(PSEUDO, "braces", "Kim")).isEqualTo("[{ķéþţ} Kim]");
        assertThat(texts.text(PSEUDO_RTL, "place", "Jongno")).isEqualTo("\u200F\u202EIn\u202C\u200F Jongno");
    }

    @Test
    void manyThreadsSeeTheSameTexts() {
        var wrong = IntStream.range(0, 20_000)
                .parallel()
                .filter(n -> !texts.text(Locale.ENGLISH, "days", 5).equals("5 days left"))
                .count();
        assertThat(wrong).isZero();
    }

    private static LanguagePack pack(String tag, String key, String pattern) {
        return new LanguagePack(Locale.forLanguageTag(tag), Map.of("sample", Map.of(key, pattern)));
    }

    private static City city(boolean demo, String... languages) {
        List<Locale> locales =
                Arrays.stream(languages).map(Locale::forLanguageTag).toList();
        return new City("Test", "KR", ZoneId.of("Asia/Seoul"), Currency.getInstance("KRW"), locales, demo);
    }
}
