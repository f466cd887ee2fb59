// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import city.madang.kit.BrokerInside;
import city.madang.kit.Secrets;
import city.madang.kit.broker.BrokerConfig;
import city.madang.kit.broker.NodeBroker;
import city.madang.kit.broker.PasswordHash;
import city.madang.testcity.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The broker that runs inside a node. */
final class Inside extends TestBroker {
    private NodeBroker broker;

    /** @param devices who may sign in beside the city, with the same password */
    Inside(String... devices) throws Exception {
        super("inside");
        var hash = PasswordHash.of(PASSWORD);
        var lines = Stream.concat(Stream.of(CITY), Stream.of(devices))
                .map(user -> user + ":" + hash)
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("passwords"), lines);
        start();
    }

    @Override
    void start() throws IOException {
        var config = TestSettings.of(
                BrokerConfig.class,
                Map.of(
                        "enabled",
                        true,
                        "port",
                        plain,
                        "tlsPort",
                        encrypted,
                        "keyStore",
                        keyStore().toString(),
                        "passwords",
                        folder.resolve("passwords").toString(),
                        "waiting",
                        4,
                        "free",
                        1));
        broker = new NodeBroker(
                folder.resolve("data"), config, new Secrets(Map.of("MADANG_BROKER_KEY_PASSWORD", KEY_PASSWORD)));
        access();
    }

    BrokerInside.Access access() throws IOException {
        return broker.access().orElseThrow(() -> new IOException("it did not start"));
    }

    @Override
    void stop() throws Exception {
        broker.close();
    }

    @Override
    void forget() throws IOException {
        delete(folder.resolve("data"));
    }
}
