// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testkit.TestCity;
import city.madang.testkit.TestKit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The demo city has money to look at. */
class MoneyDemoTest {
    @Test
    void thereAreShiftsADayThatIsClosedAndARefundThatWaits() {
        try (var city = new ParkingCity(TestKit.onDerby().in(TestCity.TESTVILLE.withDemo()))) {
            var finance = city.site.official("finance", Optional.empty());
            assertThat(finance.get("/desk/refunds").words()).contains("Paid for another car by mistake");
            assertThat(finance.get("/desk/carparks/city-hall/shifts").words()).contains("One coin rolled away");
            assertThat(finance.get("/desk/carparks/city-hall/settlement").words())
                    .contains("No. 1", "Close this day");
            var differences = finance.get("/desk/carparks/city-hall/differences");
            assertThat(differences.words()).contains("left without being allowed to, not paid", "-₩500");
            for (var language : List.of("ko", "ar")) {
                finance.speaking(language);
                assertThat(finance.get("/desk/money").status()).isEqualTo(200);
                assertThat(finance.get("/desk/carparks/city-hall/differences").status())
                        .isEqualTo(200);
            }
        }
    }
}
