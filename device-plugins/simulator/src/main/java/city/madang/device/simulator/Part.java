// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import java.io.IOException;
import java.util.random.RandomGenerator;

/** Something that is played. Its roles are the interfaces that it implements. Used by one thread at a time. */
interface Part {
    /** Tells how everything is. */
    void begin();

    /** A moment passes; {@code vehicle} says whether one comes or goes. */
    void pass(boolean vehicle, RandomGenerator random) throws IOException;
}
