// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import city.madang.device.spi.Setting;

/** What can be set at a device that is not there. */
public interface SimulatorSettings {
    /** What it plays. */
    enum Part {
        /** Gate, detectors, plate reader, camera and board of one lane, through which new vehicles come. */
        LANE,
        /** The same with a pay station, through which vehicles leave that came in by another lane. */
        EXIT,
        /** Sensors of parking spaces. */
        SPACES,
        /** A pay station with reader, drawer and printer. */
        TILL
    }

    /** How it misbehaves. */
    enum Trouble {
        NONE,
        /** Answers after a second. */
        SLOW,
        /** Never answers. */
        SILENT,
        /** The line is lost now and then. */
        CUT,
        /** Sends what means nothing. */
        GARBAGE,
        /** Tells everything twice. */
        DUPLICATES,
        /** Its clock is a day ahead. */
        CLOCK
    }

    @Setting(order = 1, fallback = "LANE")
    Part part();

    @Setting(order = 2, fallback = "60", least = 0, most = 3600)
    int perHour();

    @Setting(order = 3, fallback = "20", least = 1, most = 5000)
    int spaces();

    @Setting(order = 4, fallback = "NONE")
    Trouble trouble();
}
