// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class W3cTimeTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    /** Half an hour forth and back in a year. */
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    @ParameterizedTest
    @CsvSource({
        "1994-11-05T08:15:30-05:00, 1994-11-05T13:15:30Z",
        "1994-11-05T13:15:30Z, 1994-11-05T13:15:30Z",
        "1994-11-05T13:15Z, 1994-11-05T13:15:00Z",
        "1994-11-05T13:15:30.45Z, 1994-11-05T13:15:30.45Z",
        "1994-11-05T08:15:30 09:00, 1994-11-04T23:15:30Z",
        "1994-11-05, 1994-11-04T15:00:00Z"
    })
    void readsWhatTheNoteAllows(String text, Instant moment) {
        assertThat(W3cTime.parse(text, SEOUL)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "1994-11-05T08:15:30",
                "1994-13-05T08:15:30Z",
                "1994-02-30",
                "+99999999-01-01T00:00:00Z",
                "9999-12-31T00:00:00Z",
                "0000-01-01",
                "1994-11-05T08:15:30+99:00",
                "1994-11-05T08:15:30Z; drop table"
            })
    void refusesTheRest(String text) {
        assertThat(W3cTime.parse(text, SEOUL)).isEmpty();
    }

    @Property
    void readsWhatItWrites(@ForAll @LongRange(min = -2_208_988_800L, max = 32_503_679_999L) long second) {
        var moment = Instant.ofEpochSecond(second);
        for (var zone : new ZoneId[] {SEOUL, LORD_HOWE}) {
            var text = W3cTime.write(moment, zone);
            // Before zones were agreed on, offsets had seconds, which the note cannot write.
            var lost = zone.getRules().getOffset(moment).getTotalSeconds() % 60;
            assertThat(W3cTime.parse(text, SEOUL).orElseThrow()).isEqualTo(moment.plusSeconds(lost));
            assertThat(text).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d");
        }
    }

    @Property
    void neverFailsOtherwise(@ForAll String text) {
        assertThat(W3cTime.parse(text, SEOUL).map(moment -> moment.truncatedTo(ChronoUnit.DAYS)))
                .isNotNull();
    }
}
