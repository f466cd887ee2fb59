// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testkit.TestCity;
import city.madang.testkit.TestKit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The demo city has prices to show, in three languages. */
class PriceDemoTest {
    @Test
    void everyCarParkHasAPriceAndAStreetFollowsDemand() {
        try (var city = new ParkingCity(TestKit.onDerby().in(TestCity.TESTVILLE.withDemo()))) {
            var hall = city.site.get("/carparks/city-hall/price");
            assertThat(hall.words()).contains("₩250 for each 5 minutes", "Disabled people: 80 % off");
            assertThat(city.site
                            .browser()
                            .speaking("ko")
                            .get("/carparks/city-hall/price")
                            .words())
                    .contains("5분당 ₩250", "장애인: 80% 할인");
            assertThat(city.site
                            .browser()
                            .speaking("ar")
                            .get("/carparks/city-hall/price")
                            .words())
                    .contains("ذوو الإعاقة");
            assertThat(city.site.get("/carparks/sejong-daero/price").words()).contains("Prices change on");
            assertThat(city.site.get("/price-changes").words()).contains("Sejong", "₩2,250", "₩1,750");
            var desk = city.site.official("prices", Optional.empty());
            assertThat(desk.get("/desk/tariffs").all("#tariffs li")).hasSize(2);
            assertThat(desk.get("/desk/tariffs").all("#parks tbody tr")).hasSize(2);
        }
    }
}
