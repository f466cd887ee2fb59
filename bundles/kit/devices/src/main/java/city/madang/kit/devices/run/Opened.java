// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import city.madang.device.role.DeviceRole;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.Polled;
import city.madang.kit.devices.links.SessionLinks;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open session with what is its own.
 *
 * @param roles that it has; asked once, on its strand
 * @param reads whether it reads plates on order
 * @param pause before it is looked at again
 */
record Opened(
        DeviceSession session,
        SessionSink sink,
        SessionLinks links,
        Set<Class<? extends DeviceRole>> roles,
        boolean reads,
        Duration pause) {
    private static final Duration LEAST_PAUSE = Duration.ofMillis(50);
    /** A session that is not polled is asked for a sign of life as often. */
    private static final Duration PROBE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    /** What a session wants. On its strand. */
    static Duration pause(DeviceSession session) {
        var wanted = session instanceof Polled polled ? polled.every() : PROBE;
        return wanted.compareTo(LEAST_PAUSE) < 0 ? LEAST_PAUSE : wanted;
    }

    boolean can(Class<? extends DeviceRole> role) {
        return roles.contains(role);
    }

    /** From any thread. */
    void close() {
        sink.close();
        links.close();
        try {
            session.close();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A session of {} did not close: {}", session.getClass().getName(), e.toString());
        }
    }
}
