// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.net.URI;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The MQTT broker that runs inside this node, if it is switched on. Registered as a service whether it is or not. Safe for several threads. */
@ProviderType
public interface BrokerInside {
    /** How the city signs in; empty when it does not run. */
    Optional<Access> access();

    /**
     * The way in.
     *
     * @param server like {@code tcp://127.0.0.1:1883}
     * @param password another one after each start; never to be logged
     */
    record Access(URI server, String user, String password) {
        @Override
        public String toString() {
            return user + "@" + server;
        }
    }
}
