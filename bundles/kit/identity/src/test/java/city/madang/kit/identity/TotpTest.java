// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** RFC 6238, appendix B. */
    private static final String KEY = Base32.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long seconds, String code) {
        assertThat(new Totp(KEY).code(Totp.step(Instant.ofEpochSecond(seconds))))
                .isEqualTo(code);
    }

    @Test
    void takesCodesOfClocksThatDifferByAStepAndNoMore() {
        var totp = new Totp(KEY);
        var now = Instant.ofEpochSecond(1234567890);
        var code = totp.code(Totp.step(now));
        assertThat(totp.find(code, now)).isEqualTo(OptionalLong.of(Totp.step(now)));
        assertThat(totp.find(code, now.plusSeconds(30))).isPresent();
        assertThat(totp.find(code, now.minusSeconds(30))).isPresent();
        assertThat(totp.find(code, now.plusSeconds(60))).isEmpty();
        assertThat(totp.find(code, now.minusSeconds(60))).isEmpty();
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesAndReadsBase32(String plain, String coded) {
        assertThat(Base32.of(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(coded);
        assertThat(Base32.bytes(coded)).asString(StandardCharsets.US_ASCII).isEqualTo(plain);
    }
}
