// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.sign.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A screen whose browser shows a page under a key.
 *
 * @param languages tags with commas between them, at least one
 * @param seconds for which it shows one thing
 * @param seen when it asked last
 */
public record Screen(String id, String name, String languages, int seconds, Optional<Instant> seen) {
    public static final int MOST_NAME = 100;
    public static final int LEAST_SECONDS = 5;
    public static final int MOST_SECONDS = 300;

    public List<Locale> tongues() {
        return Stream.of(languages.split(",")).map(Locale::forLanguageTag).toList();
    }
}
