// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import city.madang.kit.BrokerInside;
import city.madang.kit.DataFolder;
import city.madang.kit.Measures;
import city.madang.kit.MqttBroker;
import city.madang.kit.Secrets;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The broker that the city set up, or else the one inside, if it runs. */
@Component(
        configurationPid = MqttConfig.PID,
        service = {MqttBroker.class, Measures.class},
        immediate = true)
public final class CityBroker implements MqttBroker, Measures, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CityBroker.class);
    private static final Link.Pace PACE =
            new Link.Pace(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(15));

    private static final int NAME_BYTES = 6;

    private final Figures figures = new Figures();
    private final Link.Pace pace;
    private final Optional<MqttSettings> settings;
    private final String problem;
    private Link link;
    private boolean closed;

    /** @param inside null where the bundle that has it was left out */
    @Activate
    public CityBroker(
            @Reference DataFolder data,
            MqttConfig config,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    BrokerInside inside) {
        this(
                config,
                Optional.ofNullable(inside).flatMap(BrokerInside::access),
                Secrets.ofProcess(),
                HexFormat.of().formatHex(data.key("mqtt"), 0, NAME_BYTES),
                PACE);
    }

    /** @param city names it at the broker, on all of its nodes. @param inside for when the settings name no broker */
    CityBroker(MqttConfig config, Optional<BrokerInside.Access> inside, Secrets secrets, String city, Link.Pace pace) {
        this.pace = pace;
        Optional<MqttSettings> known = Optional.empty();
        var wrong = "the city has no MQTT broker: server is not set in " + MqttConfig.PID + ".cfg";
        try {
            known = MqttSettings.of(config, inside, secrets, city);
        } catch (IllegalArgumentException e) {
            wrong = "the city has no MQTT broker, because of " + MqttConfig.PID + ".cfg: " + e.getMessage();
            LOG.warn("There is no MQTT broker, because of {}.cfg: {}", MqttConfig.PID, e.getMessage());
        }
        problem = wrong;
        settings = known;
    }

    @Override
    public Subscription subscribe(String device, String filter, Taker taker) throws IOException, InterruptedException {
        if (!Topics.isFilter(filter)) {
            throw new IllegalArgumentException("not a filter of MQTT topics");
        }
        return present().subscribe(device, filter, taker);
    }

    private synchronized Link present() throws IOException {
        if (link == null && !closed) {
            link = new Link(settings.orElseThrow(() -> new IOException(problem)), pace, figures);
        }
        if (link == null) {
            throw new IOException("the link to the MQTT broker is closed");
        }
        return link;
    }

    @Override
    public synchronized void hangUp() {
        if (link != null) {
            link.close();
            link = null;
        }
    }

    @Override
    public List<Measure> measures() {
        return settings.isPresent() ? figures.all(isUp()) : List.of();
    }

    private synchronized boolean isUp() {
        return link != null && link.isUp();
    }

    /** How many messages had this fate. */
    long count(Figures.Fate fate) {
        return figures.of(fate);
    }

    @Override
    @Deactivate
    public synchronized void close() {
        closed = true;
        hangUp();
    }
}
