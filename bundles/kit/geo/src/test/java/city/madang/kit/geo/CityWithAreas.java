// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import city.madang.kit.Cities;
import city.madang.module.City;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A city of which only the areas matter. */
record CityWithAreas(Optional<Path> areas) implements Cities {
    @Override
    public City city() {
        return new City("Test", "KR", ZoneOffset.UTC, Currency.getInstance("KRW"), List.of(Locale.ENGLISH), false);
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
}
