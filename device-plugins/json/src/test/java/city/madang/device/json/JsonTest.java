// SPDX-License-Identifier: Apache-2.0
package city.madang.device.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void findsWhatStandsAtAPath() throws Exception {
        var json = read("{'a':[{'b':-40.50},null],'yes':true,'none':null,'t':'12'}");

        assertThat(json.at("a.0.b").number().orElseThrow()).isEqualByComparingTo("-40.5");
        assertThat(json.at("a.0.b").text()).contains("-40.50");
        assertThat(json.at("yes").text()).contains("true");
        assertThat(json.at("t").number()).isEmpty();
        assertThat(json.at("a").each()).hasSize(2);
        assertThat(json.at("a").text()).isEmpty();
        for (var nothing : new String[] {"none", "a.1", "a.2", "a.x", "a.99999999999", "b.c", "a.0.b.c", "a..b", "."}) {
            assertThat(json.at(nothing).isThere()).as(nothing).isFalse();
        }
    }

    @Test
    void aWholeNumberLiesInItsRange() throws Exception {
        var json = read("[3,3.0,3.5,1e39,'3',-1]");

        assertThat(json.at("0").whole(0, 3)).contains(3L);
        assertThat(json.at("1").whole(3, 4)).contains(3L);
        for (var none : new String[] {"2", "3", "4", "5", "6"}) {
            assertThat(json.at(none).whole(0, Long.MAX_VALUE)).as(none).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,",
                "{'a'}",
                "{'a':1,'a':2}",
                "{} {}",
                "[1e999999999]",
                "[1e-41]",
                "[12345678901234567890123456789012345678901]",
                "NaN",
                "\u0000\u00ff"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
    }

    @Test
    void isNotLedTooDeepOrToLongNames() throws Exception {
        read("[".repeat(Json.DEEPEST) + "]".repeat(Json.DEEPEST));
        assertThatThrownBy(() -> read("[".repeat(Json.DEEPEST + 1) + "]".repeat(Json.DEEPEST + 1)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("{'" + "n".repeat(Json.LONGEST_NAME + 1) + "':1}"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("[".repeat(500_000))).isInstanceOf(IOException.class);
    }

    private static Json read(String text) throws IOException {
        return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
