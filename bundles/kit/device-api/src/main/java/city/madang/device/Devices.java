// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import city.madang.device.role.DeviceRole;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The city's devices, as solutions see them: {@code kit.service(Devices.class)}. Safe for several threads. Nobody gets a driver's
 * objects; they may go at any time.
 */
@ProviderType
public interface Devices {
    /** By name. */
    List<Device> all();

    Optional<Device> find(DeviceId id);

    /** Whether it is online and has the role. */
    boolean can(DeviceId id, Class<? extends DeviceRole> role);

    /**
     * Has a device do something, and waits for it, until the command's deadline at the longest. Repeating a command with the same
     * id gives the first outcome again and does nothing, for a day at least; one that was refused before the driver had it is tried.
     *
     * <p>Another node of the city may run the devices: then the one method that the deed asks for is handed over to it. A deed that
     * asks for more than one, or for one that is no command, is refused with NO_NODE there; so does it best in a follower.
     *
     * <p>Refused, with nothing done: NO_NODE, EXPIRED, NO_DEVICE, NOT_ABLE, CHANGED, BUSY (too many wait already), the reason for which it
     * is offline. UNKNOWN: the time was over, or the line was lost, after the driver had begun.
     *
     * @param role one of {@code city.madang.device.role}
     */
    <R extends DeviceRole> Outcome call(DeviceId id, Class<R> role, Command<R> command);

    /**
     * The same for those who must not wait, such as a follower: returns at once. What is ordered for one device is given to it in that order,
     * whatever happens at others.
     *
     * @return completed by a thread of the kit; it never fails
     */
    <R extends DeviceRole> CompletionStage<Outcome> order(DeviceId id, Class<R> role, Command<R> command);

    /** Events after a number, oldest first. @param most 1 to 1000 */
    List<Received> after(long number, int most);

    /** The newest events of one device, newest first. @param most 1 to 1000 */
    List<Received> newest(DeviceId id, int most);

    /**
     * A picture that a device has told of. The kit keeps it as long as the city chose for pictures of devices; who needs it for longer keeps a
     * copy.
     *
     * @return empty when it is not kept any more, cannot be given out now, or is another device's
     */
    Optional<Picture> picture(DeviceId id, ImageRef picture);

    /**
     * Hands every event on from now on, and, for a name that was used before, from where it stopped: in order, at least once, by one
     * thread at a time, on the node that runs the devices. A handler that throws gets the same event again later, and no other before.
     *
     * @param name of the follower within the module, {@code [a-z][a-z0-9-]{0,29}}
     * @return ends it; to be closed with the module
     */
    AutoCloseable follow(String name, Follower follower);

    /** Takes events. */
    @FunctionalInterface
    @ConsumerType
    interface Follower {
        /** @throws Exception when it could not be taken; it comes again */
        void take(Received event) throws Exception;
    }
}
