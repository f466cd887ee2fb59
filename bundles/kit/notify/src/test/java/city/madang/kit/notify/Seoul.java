// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify;

import city.madang.kit.Cities;
import city.madang.module.City;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A city that can be a demo. */
public record Seoul(boolean demo) implements Cities {
    @Override
    public City city() {
        return new City(
                "Seoul",
                "KR",
                ZoneId.of("Asia/Seoul"),
                Currency.getInstance("KRW"),
                List.of(Locale.ENGLISH, Locale.KOREAN, Locale.forLanguageTag("ar")),
                demo);
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
