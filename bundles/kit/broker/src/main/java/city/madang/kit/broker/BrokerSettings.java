// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the broker is to run.
 *
 * @param encrypted empty for no encrypted port
 * @param rights empty for those of {@link Rights#USUAL}
 * @param waiting bytes that may wait for one subscription on the disk
 * @param free bytes of the disk that stay free
 */
record BrokerSettings(
        Port plain, Optional<Encrypted> encrypted, Optional<Path> rights, int connections, long waiting, long free) {
    private static final int MOST_PORT = 65_535;
    private static final int MOST_CONNECTIONS = 100_000;
    private static final long MEGABYTE = 1024 * 1024;

    /** Where it listens. */
    record Port(String host, int port) {}

    /** Where it listens encrypted, with which key. */
    record Encrypted(Port at, Path keyStore, String password) {}

    /**
     * @param keyPassword of the key store
     * @throws IllegalArgumentException says what is wrong
     */
    static BrokerSettings of(BrokerConfig config, String keyPassword) {
        if (config.passwords().isBlank()) {
            throw new IllegalArgumentException("passwords names no file, so nobody could sign in");
        }
        if (config.connections() < 1 || config.connections() > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("connections is 1 to " + MOST_CONNECTIONS);
        }
        if (config.waiting() < 1 || config.free() < 1) {
            throw new IllegalArgumentException("waiting and free are megabytes, 1 or more");
        }
        var keyStore = file(config.keyStore());
        return new BrokerSettings(
                port(config.host(), config.port()),
                keyStore.map(file -> new Encrypted(port(config.tlsHost(), config.tlsPort()), file, keyPassword)),
                file(config.rights()),
                config.connections(),
                config.waiting() * MEGABYTE,
                config.free() * MEGABYTE);
    }

    private static Optional<Path> file(String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(Path.of(typed.strip()));
    }

    private static Port port(String host, int port) {
        if (host.isBlank() || port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("a port has a host, and a number of 1 to " + MOST_PORT);
        }
        return new Port(host.strip(), port);
    }

    /** Where it listens. */
    List<Port> ports() {
        return encrypted.map(each -> List.of(plain, each.at())).orElse(List.of(plain));
    }
}
