// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.broker;

import city.madang.kit.BrokerInside;
import city.madang.kit.DataFolder;
import city.madang.kit.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The broker of this node, if it is switched on. Off, it costs nothing: no class of Artemis is loaded. */
@Component(
        configurationPid = BrokerConfig.PID,
        service = {BrokerInside.class, NodeBroker.class})
public final class NodeBroker implements BrokerInside {
    private static final Logger LOG = LoggerFactory.getLogger(NodeBroker.class);
    private static final int PASSWORD_BYTES = 32;

    private final Accounts accounts;
    private final Optional<Access> access;
    private AutoCloseable running = () -> {};

    @Activate
    public NodeBroker(@Reference DataFolder data, BrokerConfig config) {
        this(data.folder("broker"), config, Secrets.ofProcess());
    }

    /** @param folder for what waits */
    public NodeBroker(Path folder, BrokerConfig config, Secrets secrets) {
        accounts = new Accounts(Path.of(config.passwords().strip()));
        access = config.enabled() ? started(folder, config, secrets) : Optional.empty();
    }

    /** A broker that cannot start keeps nothing else from starting. */
    private Optional<Access> started(Path folder, BrokerConfig config, Secrets secrets) {
        try {
            var settings = BrokerSettings.of(
                    config, secrets.find("MADANG_BROKER_KEY_PASSWORD").orElse(""));
            var password = password();
            var guard = new Guard(accounts, rights(settings), password);
            running = new Artemis(settings, folder, guard);
            LOG.info("The MQTT broker inside listens at {}", settings.ports());
            var server = URI.create(
                    "tcp://" + settings.plain().host() + ":" + settings.plain().port());
            return Optional.of(new Access(server, Guard.CITY, password));
        } catch (Exception e) {
            LOG.warn("The MQTT broker inside does not run, because of {}.cfg: {}", BrokerConfig.PID, e.toString(), e);
            return Optional.empty();
        }
    }

    private static Rights rights(BrokerSettings settings) throws IOException {
        return settings.rights().isPresent()
                ? Rights.read(Files.readAllLines(settings.rights().get()))
                : Rights.USUAL;
    }

    private static String password() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public Optional<Access> access() {
        return access;
    }

    /** Who may sign in, whether it runs or not. */
    public Accounts accounts() {
        return accounts;
    }

    @Deactivate
    public void close() throws Exception {
        running.close();
    }
}
