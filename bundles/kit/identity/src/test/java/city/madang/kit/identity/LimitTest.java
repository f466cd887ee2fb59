// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitTest {
    @Test
    void waitsForAnAccountGrowFromThirtySecondsToAnHour() {
        assertThat(Limit.ACCOUNT.after(4)).isZero();
        assertThat(Limit.ACCOUNT.after(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Limit.ACCOUNT.after(6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Limit.ACCOUNT.after(20)).isEqualTo(Duration.ofHours(1));
        assertThat(Limit.ACCOUNT.after(99)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void nobodyTriesMoreThanAHundredTimesInAMonth() {
        assertThat(Limit.ACCOUNT.after(100)).isEqualTo(Duration.ofDays(30));
        assertThat(Limit.ACCOUNT.memory()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void addressWaitsLaterAndNeverLong() {
        var address = Limit.address(500);
        assertThat(address.after(499)).isZero();
        assertThat(address.after(500)).isEqualTo(Duration.ofSeconds(30));
        assertThat(address.after(1_000_000)).isEqualTo(Duration.ofMinutes(15));
    }
}
