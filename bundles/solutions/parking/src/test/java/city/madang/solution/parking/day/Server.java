// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.day;

import city.madang.device.DeviceId;
import city.madang.device.Money;
import city.madang.identity.Visitor;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.FreeSpace;
import city.madang.kit.devices.bench.DeviceBench;
import city.madang.kit.sites.bench.SiteBench;
import city.madang.kit.sites.bench.Wire;
import city.madang.payment.Means;
import city.madang.payment.Payments;
import city.madang.payment.Takings;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.Parts;
import city.madang.solution.parking.central.Line;
import city.madang.solution.parking.central.Reach;
import city.madang.solution.parking.change.domain.RowText;
import city.madang.solution.parking.lane.store.LaneMapper;
import city.madang.solution.parking.session.Cash.Taken;
import city.madang.solution.parking.session.domain.SessionState;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.Direction;
import city.madang.solution.parking.site.Duty;
import city.madang.solution.parking.site.Lane;
import city.madang.solution.parking.site.LaneId;
import city.madang.solution.parking.tariff.TariffDesk;
import city.madang.solution.parking.tariff.domain.StartRules;
import city.madang.solution.parking.tariff.domain.TariffUse;
import city.madang.testkit.Site;
import city.madang.testkit.TestCity;
import city.madang.testkit.TestKit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A centre or a car park's own server in a process of its own, which another one may kill at any moment: {@code central|site folder port
 * now}. It does what lines tell it, and answers each by a line.
 */
public final class Server {
    private final PrintStream out;
    private final Wire wire;
    private final SiteBench sites;
    private final PipeDriver driver;
    private final DeviceBench devices;
    private final Site site;
    private final CarParks carParks;
    private final TariffDesk prices;
    private final Line line;

    private Server(boolean isCentral, Path folder, int port, Instant now) throws IOException {
        out = System.out;
        wire = new Wire(isCentral ? port : 0);
        sites = new SiteBench(wire);
        driver = new PipeDriver(out);
        devices = new DeviceBench("pipe", driver);
        Files.createDirectories(folder.resolve("kept"));
        var city = isCentral
                ? TestCity.TESTVILLE
                : TestCity.TESTVILLE.asSite("North", URI.create("http://127.0.0.1:" + port + "/"));
        site = TestKit.on(any -> DataStore.derby(folder, new FreeSpace(folder, 0)))
                .in(city)
                .keeping(folder.resolve("kept"), now)
                .with(devices)
                .with(sites)
                .open(new ParkingModule());
        var kit = site.kit();
        carParks = new CarParks(kit);
        prices = new TariffDesk(kit, carParks);
        line = Parts.line(kit);
    }

    public static void main(String[] words) throws IOException {
        var server = new Server(
                words[0].equals("central"), Path.of(words[1]), Integer.parseInt(words[2]), Instant.parse(words[3]));
        server.say("ready");
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            server.say("= " + server.answer(line));
        }
        System.exit(0);
    }

    private void say(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    private String answer(String text) {
        int space = text.indexOf(' ');
        var word = space < 0 ? text : text.substring(0, space);
        var rest = space < 0 ? "" : text.substring(space + 1);
        return switch (word) {
            case "at" -> at(Instant.parse(rest));
            case "set-up" -> setUp();
            case "invite" -> sites.invite(rest);
            case "enrol" -> sites.enrol(rest).name();
            case "line" -> line(Wire.State.valueOf(rest));
            case "tell" -> driver.tell(rest) ? "stored" : "closed";
            case "phone" -> phone(rest.split(" "));
            case "sum" -> sum();
            case "lanes" -> lanes();
            default -> throw new IllegalArgumentException(text);
        };
    }

    private String at(Instant now) {
        site.at(now);
        site.runJobs();
        return "" + sites.beat();
    }

    private String line(Wire.State state) {
        wire.state.set(state);
        return state.name();
    }

    /** A car park with a lane in each direction. @return their devices */
    private String setUp() {
        var carPark = new CarPark(CarParkId.next(), "north", "North", 1000, CarPark.USUAL_WARNING);
        carParks.add(Visitor.ANYBODY, carPark, List.of());
        var version = prices.tariffs().begin(Visitor.ANYBODY, "plain", StartRules.PLAIN.of(key -> key));
        var today = prices.tariffs().today();
        prices.tariffs().publish(Visitor.ANYBODY, version, today);
        var tariff = prices.tariffs().version(version).orElseThrow().tariff();
        prices.tariffs().use(Visitor.ANYBODY, carPark.id(), new TariffUse(today, tariff));
        return lane(carPark, Direction.ENTRY) + " " + lane(carPark, Direction.EXIT);
    }

    private String lane(CarPark carPark, Direction direction) {
        DeviceId device = devices.add(direction.name());
        var duties = Map.of(Duty.GATE, device, Duty.LOOP, device, Duty.FRONT, device, Duty.STATION, device);
        carParks.keep(Visitor.ANYBODY, new Lane(LaneId.next(), carPark.id(), direction.name(), direction, 1, duties));
        return device.value();
    }

    /** Somebody pays by phone for a vehicle inside: {@code plate id}. @return the amount, or why not */
    private String phone(String... words) {
        var kit = site.kit();
        var carPark = carParks.named("north");
        var stay = rows().stream()
                .filter(row -> row.plate().filter(words[0]::equals).isPresent())
                .findFirst();
        if (carPark.isEmpty() || stay.isEmpty()) {
            return "unknown";
        }
        var before = kit.service(Payments.class).of(stay.get().id()).stream()
                .filter(payment -> payment.id().equals(words[1]))
                .findFirst();
        if (before.isPresent()) {
            return "" + before.get().amount().minor();
        }
        if (line.reach(carPark.get()) == Reach.CUT_OFF) {
            return "cut";
        }
        var quote = line.quote(carPark.get(), stay.get().id());
        if (quote.isEmpty() || quote.get().due() == 0) {
            return quote.isEmpty() ? "asked" : "nothing";
        }
        long due = quote.get().due();
        var taken = new Taken(
                words[1],
                Money.of(due, "KRW"),
                Means.MOBILE_MONEY,
                Optional.empty(),
                "",
                kit.clock().instant());
        return kit.database()
                .inTransaction(tx -> line.pay(tx, carPark.get(), stay.get().id(), taken) ? "" + due : "twice");
    }

    private List<SessionRow> rows() {
        return site.kit().database().read(tx -> {
            var mapper = tx.mapper(SessionMapper.class);
            var all = new ArrayList<SessionRow>();
            for (var some = mapper.from("", 1000); !some.isEmpty(); some = mapper.from(last(some), 1000)) {
                all.addAll(some);
            }
            return all;
        });
    }

    private static String last(List<SessionRow> rows) {
        return rows.get(rows.size() - 1).id();
    }

    /** Stays inside, gone and not; what they paid; what is in the book; and all of it in one number. */
    private String sum() {
        var rows = rows();
        long inside = count(rows, SessionState.INSIDE);
        long gone = count(rows, SessionState.GONE);
        long paid = rows.stream().mapToLong(SessionRow::paid).sum();
        var now = site.now();
        var takings = site.kit()
                .service(Payments.class)
                .takings(now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(1)));
        return "inside=" + inside + " gone=" + gone + " other=" + (rows.size() - inside - gone) + " paid=" + paid
                + " card=" + amount(takings, Means.CARD) + " phone=" + amount(takings, Means.MOBILE_MONEY) + " rows="
                + Integer.toHexString(rows.stream().map(RowText::write).toList().hashCode());
    }

    /** How each lane is, and what happened last, for who looks why nothing goes on. */
    private String lanes() {
        return site.kit().database().read(tx -> {
            var mapper = tx.mapper(LaneMapper.class);
            var carPark = carParks.named("north").orElseThrow();
            return carParks.lanes(carPark.id()).stream()
                            .map(lane -> mapper.now(lane.id()) + " ")
                            .reduce("", String::concat)
                    + mapper.newest(carPark.id(), 8)
                    + mapper.open();
        });
    }

    private static long count(List<SessionRow> rows, SessionState state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    private static long amount(List<Takings> takings, Means means) {
        return takings.stream()
                .filter(each -> each.means() == means)
                .mapToLong(each -> each.amount().minor())
                .sum();
    }
}
