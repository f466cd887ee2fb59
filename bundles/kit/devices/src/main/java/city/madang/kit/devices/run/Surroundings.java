// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import city.madang.device.DeviceId;
import city.madang.device.DeviceState;
import city.madang.device.ImageRef;
import city.madang.device.spi.DeviceDriver;
import city.madang.kit.devices.event.EventStore;
import city.madang.kit.devices.event.Pace;
import city.madang.kit.devices.event.Refusals;
import city.madang.kit.devices.links.SessionLinks;
import city.madang.kit.devices.register.DeviceRow;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/** What the run of a device needs of the rest. */
public interface Surroundings {
    Clock clock();

    /** For work that may block. */
    ExecutorService pool();

    /** For what is short. */
    ScheduledExecutorService timer();

    EventStore store();

    Refusals refusals();

    Pictures pictures();

    /** Of one device, for as long as there is one. */
    Pace pace(DeviceId device);

    /** The driver that is there now. */
    Optional<DeviceDriver<?>> driver(String id);

    /** With secrets. */
    Map<String, String> settings(DeviceRow row);

    SessionLinks links(DeviceId device, SessionLinks.OnStrand strand);

    /** State of a parent; empty when there is no such device. */
    Optional<DeviceState> state(DeviceId device);

    /** A device is another way than before. Called with its lock: returns at once. */
    void told(DeviceId device);

    /** A device came or went; whoever is reached through it wants to know. Called without any lock. */
    void changed(DeviceId device);

    /** Keeps pictures of devices. */
    @FunctionalInterface
    interface Pictures {
        ImageRef keep(DeviceId device, InputStream bytes, String type) throws IOException;
    }
}
