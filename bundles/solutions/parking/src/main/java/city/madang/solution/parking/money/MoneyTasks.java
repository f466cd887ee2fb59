// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.device.Money;
import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.money.domain.AskedRefund;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.util.List;
import java.util.Optional;

/** Refunds that another official asked for. */
record MoneyTasks(Kit kit, Refunds refunds) implements TaskSource {
    @Override
    public List<Task> tasks(Official official, int most) {
        boolean isTheirs = official.holds(ParkingModule.FINANCE) || official.holds(ParkingModule.MANAGER);
        return isTheirs
                ? refunds.waiting().stream()
                        .filter(each -> !each.asker().equals(official.id()))
                        .limit(most)
                        .map(this::task)
                        .toList()
                : List.of();
    }

    private Task task(AskedRefund refund) {
        var title = kit.texts()
                .text(
                        kit.city().languages().get(0),
                        "refunds.task.text",
                        new Money(refund.amount(), kit.city().currency()),
                        refund.reason());
        return new Task(title, "/desk/refunds/" + refund.id(), refund.asked(), Optional.empty());
    }
}
