// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CityColoursTest {
    private static final CityColours WHITE = CityColours.of("#ffffff");
    private static final CityColours BLACK = CityColours.of("#000000");

    @ParameterizedTest
    @ValueSource(strings = {"#ffee00", "#ffffff", "#000000", "#256ef4", "#d63d4a", "#7fff00"})
    void canAlwaysBeRead(String hex) {
        var colour = CityColours.of(hex);
        assertThat(colour.readable(WHITE, BLACK).contrast(WHITE)).isGreaterThanOrEqualTo(4.5);
        assertThat(colour.readable(BLACK, WHITE).contrast(BLACK)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0b50d0", "#000000"})
    void isLeftAloneWhenItCanBeRead(String hex) {
        assertThat(CityColours.of(hex).readable(WHITE, BLACK).hex()).isEqualTo(hex);
    }
}
