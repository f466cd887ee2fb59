// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.devices;

import city.madang.benchmarks.Table;
import city.madang.benchmarks.volume.Engine;
import city.madang.device.DeviceId;
import city.madang.device.gatemodbus.GateModbusDriver;
import city.madang.device.lorawan.LorawanDriver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures devices: messages of sensors until they are stored and shown, commands until they are at the gate, and a thousand events a
 * second for some time. Arguments: the folder for results, how many seconds the last takes (0: it is left out), and the databases when
 * not all. The kit runs as in the product but without the web server.
 */
public final class DeviceBenchmarks {
    /** As many as Seoul has, each a device of its own; and a city's worth of whole applications. */
    private static final List<Crowd> CROWDS = List.of(new Crowd(3400, 1), new Crowd(25, 4000));

    private final Engine engine;
    private final Path folder;
    private final Table table = new Table();

    private DeviceBenchmarks(Engine engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        if (!Files.isExecutable(LocalBroker.PROGRAM)) {
            System.out.println(
                    "No benchmark of devices: " + LocalBroker.PROGRAM + " is not here; apt-get install mosquitto");
            return;
        }
        var folder = Files.createDirectories(Path.of(arguments[0]));
        int seconds = Integer.parseInt(arguments[1]);
        var engines = arguments.length > 2 ? List.of(Engine.valueOf(arguments[2])) : List.of(Engine.values());
        for (var engine : engines) {
            System.out.println(engine);
            var one = new DeviceBenchmarks(engine, folder);
            one.shortly();
            if (seconds > 0) {
                one.steadily(seconds);
            }
            one.table.print(System.out);
            one.table.write(folder.resolve("devices-" + engine.name().toLowerCase(Locale.ROOT) + ".json"));
        }
        System.exit(0); // Derby's threads would hold us
    }

    private void shortly() throws Exception {
        var figures = new Figures();
        try (var broker = new LocalBroker(folder);
                var peer = new GatePeer();
                var city = new DeviceCity(engine, broker, Ingest.CROWD, new LorawanDriver(), new GateModbusDriver())) {
            var gate = city.add("gate-modbus", "Gate", Commands.settings(peer));
            var sensors = add(city, Ingest.CROWD);
            city.open();
            new Commands(figures).measure(city.devices, gate, peer);
            figures.into(table);
            try (var ingest = new Ingest(city, broker, figures)) {
                ingest.measure(sensors, city.administrator());
            }
            figures.into(table);
            table.add("messages that came again", "", again(city, sensors), Double.NaN);
        }
    }

    /** A rate that is not kept is a result too. */
    private void steadily(int seconds) throws Exception {
        for (var crowd : CROWDS) {
            try {
                steadily(crowd, seconds);
            } catch (IllegalStateException e) {
                System.out.println(crowd.sensors() + " sensors: " + e.getMessage());
            }
        }
    }

    private void steadily(Crowd crowd, int seconds) throws Exception {
        try (var broker = new LocalBroker(folder);
                var city = new DeviceCity(engine, broker, crowd, new LorawanDriver())) {
            var devices = add(city, crowd);
            long begin = System.nanoTime();
            city.open();
            table.add(
                    crowd.devices() + " devices until all are open",
                    "s",
                    (System.nanoTime() - begin) / 1e9,
                    Double.NaN);
            new Steady(city, crowd, System.out).measure(broker, seconds, table);
            table.add(crowd.sensors() + " sensors, messages that came again", "", again(city, devices), Double.NaN);
        }
    }

    private static List<DeviceId> add(DeviceCity city, Crowd crowd) {
        return IntStream.range(0, crowd.devices())
                .mapToObj(device -> city.add("lorawan", "Sensors " + device, crowd.settings(device)))
                .toList();
    }

    private static long again(DeviceCity city, List<DeviceId> devices) {
        return devices.stream().mapToLong(city::again).sum();
    }
}
