// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import city.madang.kit.Cities;
import city.madang.module.City;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A city that can be a demo and lie in any zone. */
final class TestCity implements Cities {
    volatile boolean demo;
    volatile String country = "KR";
    volatile ZoneId zone = ZoneId.of("Asia/Seoul");

    @Override
    public City city() {
        return new City("Seoul", country, zone, Currency.getInstance("KRW"), List.of(Locale.ENGLISH), demo);
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
