// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testkit.TestKit;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is seen of vehicles is kept with their stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EvidenceContract {
    private ParkingCity city;
    private int carParks;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        city = new ParkingCity(kit());
    }

    @AfterAll
    void close() {
        city.close();
    }

    private Visits visits() {
        return new Visits(city, city.carPark("e" + carParks++, 10, Set.of("rear", "camera")));
    }

    private String evidence(Visits visits, String plate) {
        var stay = visits.watch().link(plate);
        return stay.substring("/parking".length()).replace("/booth/", "/evidence/");
    }

    @Test
    void aPictureOfEachVehicleIsTakenAndLookingAtItIsRecorded() {
        var visits = visits();
        visits.comesIn("12GA3456", 95, 1);
        var evidence = evidence(visits, "12GA3456");
        ParkingCity.await(() -> city.operator.get(evidence).words().contains("Entry · Camera"));
        assertThat(city.operator.get(evidence).words()).contains("Entry · Plate in front: 12GA3456 (95 % sure)");
        var picture = city.operator.get(evidence).link("Look at the picture").substring("/parking".length());
        assertThat(city.operator.bytes(picture)).startsWith(0x89, 'P', 'N', 'G');
        var name = picture.substring(picture.lastIndexOf('/') + 1);
        assertThat(city.site.recorded()).anyMatch(entry -> entry.toString().contains(name));
        assertThat(city.operator
                        .get(picture.replace(visits.place().code(), "other"))
                        .status())
                .isEqualTo(404);
        assertThat(city.site.get(picture).status()).isNotEqualTo(200);
    }

    @Test
    void whatWasSeenAtTheExitIsOfTheSameStay() {
        var visits = visits();
        visits.comesIn("22GA2222", 95, 1);
        visits.leaves("22GA2222", 0);
        var evidence = evidence(visits, "22GA2222");
        ParkingCity.await(() -> city.operator.get(evidence).words().contains("Exit · Camera"));
        assertThat(city.operator.get(evidence).words()).contains("Exit · Plate in front: 22GA2222");
    }

    @Test
    void whoHelpsAVehicleSeesItsPicture() {
        var visits = visits();
        visits.place().exit().loop(1, true);
        visits.place().exit().plate("33GA3333", 50);
        visits.until(text -> text.contains("No vehicle with this plate is inside"));
        var lane = visits.watch().link("Lane EXIT").substring("/parking".length());
        ParkingCity.await(() -> city.operator.get(lane).words().contains("Exit · Camera"));
        assertThat(city.operator.get(lane).words()).contains("Plate in front: 33GA3333 (50 % sure)");
    }
}
