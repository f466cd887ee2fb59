// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.repair;

import city.madang.data.Tx;
import city.madang.device.Plate;
import city.madang.module.Demo;
import city.madang.module.DemoCity;
import city.madang.module.Kit;
import city.madang.solution.parking.lane.domain.Read;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.Lane;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Two stays at City Hall that somebody has to look at: one plate that was hard to read, and one that differs behind. */
record RepairDemo(Kit kit, CarParks carParks, Sessions sessions) implements Demo {
    private static final int HARD = 62;
    private static final int EASY = 96;
    private static final Duration AGO = Duration.ofMinutes(40);

    @Override
    public void fill(DemoCity city) {
        carParks.named("city-hall")
                .ifPresent(hall -> carParks.lanes(hall.id()).stream()
                        .filter(Lane::isEntry)
                        .findFirst()
                        .ifPresent(lane -> kit.database().run(tx -> {
                            comes(tx, hall, lane, new Plates("38MA1704", HARD, Optional.empty()));
                            comes(tx, hall, lane, new Plates("52BU9031", EASY, Optional.of("52BU9037")));
                        })));
    }

    private record Plates(String front, int confidence, Optional<String> rear) {}

    private void comes(Tx tx, CarPark hall, Lane lane, Plates plates) {
        var at = kit.clock().instant().minus(AGO);
        var read = new Read(Plate.read(plates.front()), OptionalInt.of(plates.confidence()), Optional.empty(), at);
        var session = sessions.begin(tx, hall, lane.id(), Optional.of(read), at);
        sessions.entered(tx, session.id(), plates.rear().map(Plate::read), at);
    }
}
