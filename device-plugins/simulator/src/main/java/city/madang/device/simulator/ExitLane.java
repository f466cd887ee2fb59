// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import city.madang.device.role.DeviceRole;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A lane with a pay station in it. */
record ExitLane(Lane lane, Till till) implements Part {
    @Override
    public <R extends DeviceRole> Optional<R> role(Class<R> role) {
        var inLane = lane.role(role);
        return inLane.isPresent() ? inLane : till.role(role);
    }

    @Override
    public void begin() {
        lane.begin();
        till.begin();
    }

    @Override
    public void pass(boolean vehicle, RandomGenerator random) {
        lane.pass(vehicle, random);
        till.pass(false, random);
    }
}
