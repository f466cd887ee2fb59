// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import city.madang.kit.DataFolder;
import city.madang.kit.Measures;
import city.madang.kit.MqttBroker;
import city.madang.kit.Secrets;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The broker that the city set up, if it did. */
@Component(
        configurationPid = MqttConfig.PID,
        service = {MqttBroker.class, Measures.class},
        immediate = true)
public final class CityBroker implements MqttBroker, Measures, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CityBroker.class);
    private static final Link.Pace PACE =
            new Link.Pace(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(15));

    private final Figures figures = new Figures();
    private final Optional<Link> link;
    private final String problem;

    @Activate
    public CityBroker(@Reference DataFolder data, MqttConfig config) {
        this(config, Secrets.ofProcess(), data.node(), PACE);
    }

    CityBroker(MqttConfig config, Secrets secrets, String node, Link.Pace pace) {
        Optional<MqttSettings> settings = Optional.empty();
        var wrong = "the city has no MQTT broker: server is not set in " + MqttConfig.PID + ".cfg";
        try {
            settings = MqttSettings.of(config, secrets, node);
        } catch (IllegalArgumentException e) {
            wrong = "the city has no MQTT broker, because of " + MqttConfig.PID + ".cfg: " + e.getMessage();
            LOG.warn("There is no MQTT broker, because of {}.cfg: {}", MqttConfig.PID, e.getMessage());
        }
        problem = wrong;
        link = settings.map(each -> new Link(each, pace, figures));
    }

    @Override
    public Subscription subscribe(String device, String filter, Taker taker) throws IOException, InterruptedException {
        if (!Topics.isFilter(filter)) {
            throw new IllegalArgumentException("not a filter of MQTT topics");
        }
        return link.orElseThrow(() -> new IOException(problem)).subscribe(device, filter, taker);
    }

    @Override
    public List<Measure> measures() {
        return link.map(each -> figures.all(each.isUp())).orElse(List.of());
    }

    /** How many messages had this fate. */
    long count(Figures.Fate fate) {
        return figures.of(fate);
    }

    @Override
    @Deactivate
    public void close() {
        link.ifPresent(Link::close);
    }
}
