// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import city.madang.device.role.DeviceRole;
import java.io.IOException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Something that is played. Used by one thread at a time. */
interface Part {
    /** Tells how everything is. */
    void begin();

    /** Its roles are the interfaces that it implements. */
    default <R extends DeviceRole> Optional<R> role(Class<R> role) {
        return role.isInstance(this) ? Optional.of(role.cast(this)) : Optional.empty();
    }

    /** A moment passes; {@code vehicle} says whether one comes or goes. */
    void pass(boolean vehicle, RandomGenerator random) throws IOException;
}
