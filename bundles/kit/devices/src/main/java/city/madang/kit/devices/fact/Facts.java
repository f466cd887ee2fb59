// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.fact;

import city.madang.data.Tx;
import city.madang.device.DeviceId;
import city.madang.device.SpaceId;
import city.madang.device.event.Health;
import city.madang.kit.ModuleDatabase;
import city.madang.privacy.AgedRows;
import city.madang.privacy.Retention;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How devices and their sensors are, as they told last. Safe for several threads. */
public final class Facts {
    /** Per cent; whoever drives to the sensors has some weeks left. */
    private static final int LOW_BATTERY = 20;

    /** dBm; a receiver of LoRaWAN hears little below -120, and a car parked on a sensor takes some more. */
    private static final int WEAK_SIGNAL = -115;

    private static final int WORST = 20;
    /** A sensor that is there tells more often; one that was taken out tells nothing any more. */
    private static final Period SENSORS = Period.ofDays(90);

    private final ModuleDatabase database;

    public Facts(ModuleDatabase database) {
        this.database = database;
    }

    /**
     * The sensors of a device. Public, because templates read it.
     *
     * @param worst low facts, batteries first and the lowest first; some of them when there are many
     */
    public record Sensors(SensorCount count, List<FactRow> worst) {
        public int lowBattery() {
            return LOW_BATTERY;
        }

        public int weakSignal() {
            return WEAK_SIGNAL;
        }
    }

    /** Keeps what a device told. @param happened late ones change nothing */
    public static void keep(Tx tx, DeviceId device, Health health, Instant happened) {
        var mapper = tx.mapper(FactMapper.class);
        var sensor = health.space().map(SpaceId::value).orElse("");
        told(health).forEach((name, fact) -> {
            var row = new FactRow(device.value(), sensor, name, fact, happened);
            if (mapper.update(row) == 0) {
                mapper.insert(row);
            }
        });
    }

    private static Map<String, String> told(Health health) {
        var facts = new LinkedHashMap<String, String>();
        health.battery().ifPresent(battery -> facts.put("battery", Integer.toString(battery)));
        health.signal().ifPresent(signal -> facts.put("signal", Integer.toString(signal)));
        health.paper().ifPresent(paper -> facts.put("paper", paper.name()));
        health.cash().ifPresent(cash -> facts.put("cash", cash.name()));
        health.firmware().ifPresent(firmware -> facts.put("firmware", firmware));
        return facts;
    }

    /** Of the device itself. */
    public List<FactRow> own(DeviceId device) {
        return database.read(tx -> tx.mapper(FactMapper.class).own(device.value()));
    }

    public Sensors sensors(DeviceId device) {
        return database.read(tx -> {
            var mapper = tx.mapper(FactMapper.class);
            var count = mapper.sensors(device.value(), LOW_BATTERY, WEAK_SIGNAL);
            return new Sensors(
                    count,
                    count.low() == 0 ? List.of() : mapper.worst(device.value(), LOW_BATTERY, WEAK_SIGNAL, WORST));
        });
    }

    /** Of sensors that tell nothing any more. */
    public Retention retention() {
        return new AgedRows<>(
                database,
                SENSORS,
                (tx, before, most) -> tx.mapper(FactMapper.class).silent(before, most),
                (tx, sensor) -> tx.mapper(FactMapper.class).deleteOfSensor(sensor));
    }
}
