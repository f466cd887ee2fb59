// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BayRangeTest {
    @Test
    void countsWithTheDigitsOfTheFirst() {
        assertThat(BayRange.names("A-08", "A-11")).containsExactly("A-08", "A-09", "A-10", "A-11");
        assertThat(BayRange.names("9", "11")).containsExactly("9", "10", "11");
        assertThat(BayRange.names("B2 007", "B2 008")).containsExactly("B2 007", "B2 008");
    }

    @Test
    void oneAloneNeedsNoNumber() {
        assertThat(BayRange.names("Director", "")).containsExactly("Director");
        assertThat(BayRange.names("A-1", "A-1")).containsExactly("A-1");
    }

    @Test
    void rowsStandInTheOrderOfTheirNumbers() {
        assertThat(Stream.of("B-1", "A-10", "A-9", "Director", "A-1").sorted(BayRange.ORDER))
                .containsExactly("A-1", "A-9", "A-10", "B-1", "Director");
    }

    @ParameterizedTest
    @CsvSource({"A-40,A-01", "A-01,B-40", "A,B", "A-1,A-2001", "A-1,<b>", "-1,-2", "'',''"})
    void refusesWhatIsNoRow(String first, String last) {
        assertThatIllegalArgumentException().isThrownBy(() -> BayRange.names(first, last));
    }
}
