// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import city.madang.kit.BrokerInside.Access;
import city.madang.kit.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How to reach the broker.
 *
 * @param certificates a PEM file; empty for those that Java trusts
 * @param keep for how long the broker keeps messages while the city is away
 */
record MqttSettings(
        URI server, String user, String password, String clientId, Optional<Path> certificates, Duration keep) {
    private static final Set<String> SCHEMES = Set.of("tcp", "ssl");
    private static final int MOST_DAYS = 365;
    /** Artemis 2.44 counts them in milliseconds of 32 bits. */
    private static final int MOST_DAYS_INSIDE = 24;

    /**
     * @param inside the broker that is meant when the settings name none
     * @param city names the client when the settings do not
     * @return empty when there is no broker
     * @throws IllegalArgumentException says what is wrong
     */
    static Optional<MqttSettings> of(MqttConfig config, Optional<Access> inside, Secrets secrets, String city) {
        if (config.keepDays() < 1 || config.keepDays() > MOST_DAYS) {
            throw new IllegalArgumentException("keepDays is 1 to " + MOST_DAYS);
        }
        var client = config.clientId().isBlank()
                ? "madang-" + city
                : config.clientId().strip();
        if (config.server().isBlank()) {
            var days = Duration.ofDays(Math.min(config.keepDays(), MOST_DAYS_INSIDE));
            return inside.map(each ->
                    new MqttSettings(each.server(), each.user(), each.password(), client, Optional.empty(), days));
        }
        var keep = Duration.ofDays(config.keepDays());
        var certificates = config.certificates().strip();
        return Optional.of(new MqttSettings(
                server(config.server().strip()),
                config.user().strip(),
                secrets.find("MADANG_MQTT_PASSWORD").orElse(""),
                client,
                certificates.isEmpty() ? Optional.empty() : Optional.of(Path.of(certificates)),
                keep));
    }

    private static URI server(String typed) {
        var server = URI.create(typed);
        boolean plain =
                server.getRawUserInfo() == null && server.getRawPath().isEmpty() && server.getRawQuery() == null;
        if (!SCHEMES.contains(server.getScheme()) || server.getHost() == null || server.getPort() < 1 || !plain) {
            throw new IllegalArgumentException("server is like tcp://host:1883 or ssl://host:8883");
        }
        return server;
    }

    /** Where others see whether the city is there: {@code online} or {@code offline}, retained. */
    String statusTopic() {
        return "madang/" + clientId + "/status";
    }

    boolean encrypted() {
        return server.getScheme().equals("ssl");
    }

    /** Without the password, because logs must not hold it. */
    @Override
    public String toString() {
        return clientId + "@" + server;
    }
}
