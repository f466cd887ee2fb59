// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.parking;

import city.madang.benchmarks.Table;
import city.madang.benchmarks.volume.Engine;
import city.madang.device.Plate;
import city.madang.identity.Visitor;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.FreeSpace;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.devices.bench.DeviceBench;
import city.madang.kit.sites.bench.SiteBench;
import city.madang.kit.sites.bench.Wire;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.lane.domain.Read;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.domain.Passage;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.Direction;
import city.madang.solution.parking.site.Duty;
import city.madang.solution.parking.site.Lane;
import city.madang.solution.parking.site.LaneId;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * How long a vehicle waits for a decision: from the moment its plate is read until its gate is told to open, with as many stays open as a large
 * car park has, and a whole city. Arguments: the folder for results, and the databases when not all.
 */
public final class LaneBenchmarks {
    private static final int HERE = 5_000;
    private static final int ELSEWHERE = 95_000;
    private static final int ROUNDS = 200;
    private static final int WARM = 50;
    /** Between vehicles: what a device tells faster for long is taken for a flood. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private static final double MILLION = 1e6;

    private final QuickLane lane = new QuickLane();
    private final Table table = new Table();
    private final DeviceBench devices = new DeviceBench("quick", lane);

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var engines = arguments.length > 1 ? List.of(Engine.valueOf(arguments[1])) : List.of(Engine.values());
        for (var engine : engines) {
            System.out.println(engine);
            var one = new LaneBenchmarks();
            one.measure(engine, folder);
            one.table.print(System.out);
            one.table.write(folder.resolve("lanes-" + engine.name().toLowerCase(Locale.ROOT) + ".json"));
        }
        System.exit(0); // Derby's threads would hold us
    }

    private void measure(Engine engine, Path results) throws Exception {
        var folder = Files.createTempDirectory(results, "lanes");
        try (var site = TestKit.on(any -> store(engine, folder))
                .with(devices)
                .with(new SiteBench(new Wire()))
                .open(new ParkingModule())) {
            var carParks = new CarParks(site.kit());
            var here = new CarPark(CarParkId.next(), "here", "Here", 2 * HERE, CarPark.USUAL_WARNING);
            carParks.add(Visitor.ANYBODY, here, List.of());
            var device = devices.add("gate");
            var duties = Map.of(Duty.GATE, device, Duty.LOOP, device, Duty.FRONT, device);
            carParks.keep(Visitor.ANYBODY, new Lane(LaneId.next(), here.id(), "Exit", Direction.EXIT, 1, duties));
            fill(site, here, HERE);
            measure(site, "exit, 5,000 stays open");
            var elsewhere = new CarPark(CarParkId.next(), "elsewhere", "Elsewhere", ELSEWHERE, 100);
            carParks.add(Visitor.ANYBODY, elsewhere, List.of());
            fill(site, elsewhere, ELSEWHERE);
            measure(site, "exit, 100,000 stays open");
        }
    }

    private static DataStore store(Engine engine, Path folder) {
        return switch (engine) {
            case POSTGRESQL -> TestDatabase.POSTGRESQL.open();
            case DERBY -> DataStore.derby(folder.resolve("derby"), new FreeSpace(folder, 0));
        };
    }

    private static String plate(int number) {
        return String.format("%02dGA%06d", number % 100, number);
    }

    private static void fill(Site site, CarPark carPark, int count) {
        var now = site.now();
        var rows = IntStream.range(0, count)
                .mapToObj(number -> {
                    var read = new Read(Plate.read(plate(number)), OptionalInt.of(95), Optional.empty(), now);
                    var id = carPark.code() + "-" + number;
                    var entry = new Passage(Optional.empty(), now, Optional.empty());
                    return ParkingSession.begin(id, carPark.id(), id, entry, Optional.of(read))
                            .inside(now);
                })
                .map(SessionRow::of)
                .toList();
        site.kit().database().run(tx -> tx.each(SessionMapper.class, rows, SessionMapper::insert));
    }

    private int next;

    private void measure(Site site, String what) throws InterruptedException {
        var waits = new double[ROUNDS];
        var bare = new double[ROUNDS];
        for (int i = -WARM; i < ROUNDS; i++) {
            LockSupport.parkNanos(PAUSE);
            double wait = lane.pass(plate(next++)) / MILLION;
            double unit = unitOfWork(site) / MILLION;
            if (i >= 0) {
                waits[i] = wait;
                bare[i] = unit;
            }
        }
        table.add(what + ": plate read to gate told, p50", "ms", percentile(waits, 50), percentile(bare, 50));
        table.add(what + ": plate read to gate told, p99", "ms", percentile(waits, 99), percentile(bare, 99));
    }

    /** The least that anything lasting costs: one row changed and committed. */
    private static long unitOfWork(Site site) {
        long before = System.nanoTime();
        site.kit().database().run(tx -> tx.mapper(SessionMapper.class).hold("here-0"));
        return System.nanoTime() - before;
    }

    private static double percentile(double[] all, int share) {
        var sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) * share / 100];
    }
}
