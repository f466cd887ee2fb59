// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents;

import city.madang.kit.Cities;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.module.City;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The real office in a city that speaks English and Arabic in Seoul's zone. */
final class TestOffice {
    static final City CITY = new City(
            "Seoul",
            "KR",
            ZoneId.of("Asia/Seoul"),
            Currency.getInstance("KRW"),
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ar")),
            false);

    private TestOffice() {}

    static DocumentOffice open() {
        return new DocumentOffice(new OneCity(), new InstalledLanguages(() -> CITY));
    }

    private static final class OneCity implements Cities {
        @Override
        public City city() {
            return CITY;
        }

        @Override
        public boolean isSetUp() {
            return true;
        }

        @Override
        public boolean isSetUpCode(String code) {
            return false;
        }

        @Override
        public void setUp(City city) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> colour() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> areas() {
            return Optional.empty();
        }
    }
}
