// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testkit.TestCity;
import city.madang.testkit.TestKit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The demo city has prices to show, in three languages. */
class PriceDemoTest {
    @Test
    void everyCarParkHasAPriceAndAStreetFollowsDemand() {
        try (var city = new ParkingCity(TestKit.onDerby().in(TestCity.TESTVILLE.withDemo()))) {
            for (var language : List.of("en", "ko", "ar")) {
                var hall = city.site.browser().speaking(language).get("/carparks/city-hall/price");
                assertThat(hall.all("#bands dd")).as(language).isNotEmpty();
            }
            assertThat(city.site.get("/carparks/sejong-daero/price").words()).contains("Prices change on");
            assertThat(city.site.get("/price-changes").words()).contains("Sejong", "₩2,250", "₩1,750");
            var desk = city.site.official("prices", Optional.empty());
            assertThat(desk.get("/desk/tariffs").all("#tariffs li")).hasSize(2);
            assertThat(desk.get("/desk/tariffs").all("#parks tbody tr")).hasSize(2);
        }
    }
}
