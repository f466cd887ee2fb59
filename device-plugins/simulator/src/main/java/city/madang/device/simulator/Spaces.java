// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import city.madang.device.SpaceId;
import city.madang.device.event.Health;
import city.madang.device.event.SpaceChanged;
import city.madang.device.role.SpaceSensor;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Parking spaces, of which one is taken or left now and then. */
final class Spaces implements Part, SpaceSensor {
    private static final int FULL = 100;
    /** Has no divisor in common with what is full. */
    private static final int STEP = 37;
    /** dBm. */
    private static final int SIGNAL = -90;

    private final Teller teller;
    private final Map<SpaceId, Occupancy> spaces = new LinkedHashMap<>();
    private final List<SpaceId> ids;

    Spaces(Teller teller, int count) {
        this.teller = teller;
        for (int i = 1; i <= count; i++) {
            spaces.put(new SpaceId("P" + i), Occupancy.FREE);
        }
        ids = List.copyOf(spaces.keySet());
    }

    @Override
    public void begin() {
        spaces.forEach((space, occupancy) -> teller.tell(stamp -> new SpaceChanged(stamp, space, occupancy)));
    }

    @Override
    public void pass(boolean vehicle, RandomGenerator random) {
        if (vehicle) {
            int chosen = random.nextInt(ids.size());
            var space = ids.get(chosen);
            var now = spaces.get(space) == Occupancy.FREE ? Occupancy.TAKEN : Occupancy.FREE;
            spaces.put(space, now);
            teller.tell(stamp -> new SpaceChanged(stamp, space, now));
            teller.tell(stamp -> Health.battery(stamp, battery(chosen), SIGNAL - random.nextInt(9))
                    .of(space));
        }
    }

    /** Of each sensor another, and of some it is nearly empty. */
    private static int battery(int number) {
        return FULL - number * STEP % FULL;
    }

    @Override
    public Map<SpaceId, Occupancy> spaces() throws IOException, InterruptedException {
        teller.answer();
        return Map.copyOf(spaces);
    }
}
