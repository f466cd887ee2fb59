// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.repair;

import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One for each car park with stays that somebody has to look at. */
record RepairTasks(Kit kit, CarParks carParks, Repairs repairs) implements TaskSource {
    @Override
    public List<Task> tasks(Official official, int most) {
        boolean isTheirs = official.holds(ParkingModule.OPERATOR) || official.holds(ParkingModule.MANAGER);
        return isTheirs
                ? carParks.all().stream().flatMap(this::task).limit(most).toList()
                : List.of();
    }

    private Stream<Task> task(CarPark carPark) {
        return repairs.waiting(carPark.id(), 0, 1).stream()
                .map(oldest -> new Task(
                        kit.texts()
                                .text(
                                        kit.city().languages().get(0),
                                        "repair.task.text",
                                        carPark.name(),
                                        repairs.count(carPark.id())),
                        "/desk/carparks/" + carPark.code() + "/repair",
                        oldest.entry().at(),
                        Optional.empty()));
    }
}
