// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The packs of this product, read from their sources. */
final class Packs {
    private static final Path COUNTRIES = Path.of("../../../localization/countries");

    private Packs() {}

    static CountryPack of(String country) {
        var folder = COUNTRIES.resolve(country.toLowerCase(Locale.ROOT)).resolve("src/main/resources/country");
        try {
            return CountryFile.read(country, name -> {
                var file = folder.resolve(name);
                return Files.exists(file) ? Files.newInputStream(file) : null;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
