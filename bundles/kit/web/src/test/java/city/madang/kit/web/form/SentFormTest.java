// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.geo.Point;
import city.madang.kit.web.http.Fields;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentFormTest {
    private static SentForm sent(Map<String, String> values) {
        var fields = new Fields();
        values.forEach(fields::add);
        return new SentForm(Entered.values(fields), null, "once");
    }

    private static SentForm sent(String value) {
        return sent(Map.of("x", value));
    }

    @Test
    void cleansText() {
        var form = sent(" \ta\r\nb\rc\u0000\u0007\u202f ");
        assertThat(form.text("x").get()).isEqualTo("a\nb\nc");
    }

    @Test
    void composesCharacters() {
        assertThat(sent("\u1112\u1161\u11ab").text("x").get()).isEqualTo("\ud55c");
    }

    @Test
    void countsCharactersAndNotHalves() {
        var form = sent("\ud83d\ude00".repeat(3));
        form.text("x").max(3);
        assertThat(form.hasErrors()).isFalse();
        form.text("x").max(2);
        assertThat(form.fault("x")).contains(Fault.of("long", 2));
    }

    @Test
    void tellsTheFirstErrorOfAField() {
        var form = sent("  ");
        form.text("x").required().max(0).email();
        assertThat(form.fault("x")).contains(Fault.of("required"));
        assertThatThrownBy(() -> form.text("x").get()).isInstanceOf(IllegalStateException.class);
        assertThat(form.text("x").find()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.kr", "first.last+tag@sub.example.org", "\uae40@\uc11c\uc6b8.\ud55c\uad6d"})
    void takesAddresses(String typed) {
        var form = sent(typed);
        form.text("x").email();
        assertThat(form.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@b", "a b@c.de", "@c.de", "a@c..de", "a@b.kr\nBcc: c@d.ef"})
    void refusesWhatIsNoAddress(String typed) {
        var form = sent(typed);
        form.text("x").email();
        assertThat(form.fault("x")).contains(Fault.of("email"));
    }

    @ParameterizedTest
    @CsvSource({"37.5665,126.9780", "'37,5665','126,9780'", "\u0663\u0667.\u0665\u0666\u0666\u0665,126.9780"})
    void readsDegreesAsPeopleWriteThem(String latitude, String longitude) {
        var form = sent(Map.of("place.lat", latitude, "place.lon", longitude));
        assertThat(form.point("place").get()).isEqualTo(new Point(37.5665, 126.9780));
    }

    @ParameterizedTest
    @CsvSource({"91,0", "x,1", "'',1", "1e5,1", "NaN,1", "1/2,3"})
    void refusesWhatIsNoPosition(String latitude, String longitude) {
        var form = sent(Map.of("place.lat", latitude, "place.lon", longitude));
        form.point("place");
        assertThat(form.fault("place")).contains(Fault.of("invalid"));
    }

    @Test
    void needNotHaveAPosition() {
        var form = sent(Map.of());
        assertThat(form.point("place").find()).isEmpty();
        assertThat(form.hasErrors()).isFalse();
        form.point("place").required();
        assertThat(form.fault("place")).contains(Fault.of("required"));
    }
}
