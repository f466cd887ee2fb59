// SPDX-License-Identifier: Apache-2.0
package city.madang.testcity;

import city.madang.kit.Cities;
import city.madang.module.City;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A city that is set up; what a test changes is seen at the next question. */
public final class TestCity implements Cities {
    public volatile String country = "KR";
    public volatile ZoneId zone = ZoneId.of("Asia/Seoul");
    public volatile List<Locale> languages = List.of(Locale.ENGLISH, Locale.KOREAN, Locale.forLanguageTag("ar"));
    public volatile boolean demo;
    public volatile Optional<Path> areas = Optional.empty();
    public volatile Optional<Path> places = Optional.empty();

    @Override
    public City city() {
        return new City("Seoul", country, zone, Currency.getInstance("KRW"), languages, demo);
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
        return areas;
    }

    @Override
    public Optional<Path> places() {
        return places;
    }
}
