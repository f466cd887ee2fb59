// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.web;

import city.madang.device.Device;
import city.madang.device.DeviceState;
import city.madang.device.Devices;
import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.parking.central.LaneCopies;
import city.madang.solution.parking.central.LaneCopies.Elsewhere;
import city.madang.solution.parking.central.store.LaneCopyMapper;
import city.madang.solution.parking.evidence.domain.Sight;
import city.madang.solution.parking.evidence.store.SightMapper;
import city.madang.solution.parking.lane.domain.LaneNow;
import city.madang.solution.parking.lane.domain.Trouble;
import city.madang.solution.parking.lane.store.HappeningRow;
import city.madang.solution.parking.lane.store.LaneMapper;
import city.madang.solution.parking.lane.store.LaneNowRow;
import city.madang.solution.parking.right.Rights;
import city.madang.solution.parking.session.Booth;
import city.madang.solution.parking.session.domain.Doubt;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.Lane;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operator's pages show. */
public final class LaneViews {
    private static final int NEWEST = 30;

    private final Kit kit;
    private final CarParks carParks;
    private final Devices devices;
    private final Booth booth;
    private final Rights rights;

    // longer: what officials see comes from all of them
    public LaneViews(Kit kit, CarParks carParks, Devices devices, Booth booth, Rights rights) {
        this.booth = booth;
        this.rights = rights;
        this.kit = kit;
        this.carParks = carParks;
        this.devices = devices;
    }

    /** How full a car park is. @param taken vehicles inside @param free for who did not reserve, as the others */
    public record Room(int taken, int spaces, int free, boolean full, boolean few) {}

    /** A car park, and how many lanes need a person. @param doubts how many stays do */
    public record Watched(CarPark carPark, Room room, long troubles, int lanes, int doubts) {}

    /** @param copies what is known of lanes of sites */
    List<Watched> all(LaneCopies copies) {
        return carParks.all().stream()
                .map(each -> {
                    var lanes = lanes(each);
                    long troubles = lanes.stream()
                            .filter(lane -> lane.trouble().isPresent() || !lane.connected())
                            .count();
                    var there = copies.of(each);
                    return new Watched(
                            each,
                            room(each),
                            there.map(Elsewhere::troubles).orElse(troubles),
                            there.map(lanesThere -> lanesThere.lanes().size()).orElse(lanes.size()),
                            doubts(each));
                })
                .toList();
    }

    int doubts(CarPark carPark) {
        return kit.database().read(tx -> tx.mapper(SessionMapper.class).doubts(carPark.id(), List.of(Doubt.values())));
    }

    Room room(CarPark carPark) {
        var now = kit.clock().instant();
        int inside = kit.database().read(tx -> tx.mapper(SessionMapper.class).taken(carPark.id()));
        int taken = kit.database().read(tx -> rights.taken(tx, carPark.id(), now));
        return new Room(
                inside,
                carPark.spaces(),
                carPark.free(taken),
                carPark.isFull(taken),
                !carPark.isFull(taken) && carPark.isAlmostFull(taken));
    }

    List<LaneView> lanes(CarPark carPark) {
        var lanes = carParks.lanes(carPark.id());
        var now = kit.database().read(tx -> tx.mapper(LaneMapper.class).all(carPark.id())).stream()
                .collect(Collectors.toMap(LaneNowRow::lane, LaneNowRow::now));
        var states = devices.all().stream().collect(Collectors.toMap(Device::id, Function.identity()));
        return lanes.stream()
                .map(lane -> new LaneView(
                        lane,
                        now.getOrDefault(lane.id(), LaneNow.fresh(lane.id(), Instant.EPOCH)),
                        lane.devices().values().stream()
                                .allMatch(id -> Optional.ofNullable(states.get(id))
                                        .filter(each -> each.status().state() == DeviceState.ONLINE)
                                        .isPresent())))
                .toList();
    }

    /** Something that happened, in words. */
    public record Told(
            Instant at,
            String lane,
            String kind,
            Optional<String> session,
            Optional<String> plate,
            Optional<String> who,
            Optional<String> why) {}

    List<Told> happenings(CarPark carPark, Locale language) {
        var names = carParks.lanes(carPark.id()).stream().collect(Collectors.toMap(Lane::id, Lane::name));
        kit.database()
                .read(tx -> tx.mapper(LaneCopyMapper.class).of(carPark.id()))
                .forEach(lane -> names.put(lane.lane(), lane.name()));
        var rows = kit.database().read(tx -> tx.mapper(LaneMapper.class).newest(carPark.id(), NEWEST));
        return rows.stream()
                .map(row -> new Told(
                        row.happened(),
                        row.lane().map(names::get).orElse(""),
                        row.kind().name(),
                        row.session(),
                        row.session().flatMap(this::plate),
                        row.person().flatMap(kit.organisation()::official).map(Official::name),
                        row.reason().map(reason -> words(row, reason, language))))
                .toList();
    }

    /** An alarm is a word of ours, the rest is what the official wrote. */
    private String words(HappeningRow row, String reason, Locale language) {
        boolean ours = Stream.of(Trouble.values()).anyMatch(each -> each.name().equals(reason));
        return ours && row.person().isEmpty() ? kit.texts().text(language, "trouble." + reason) : reason;
    }

    private Optional<String> plate(String session) {
        return kit.database()
                .read(tx -> tx.mapper(SessionMapper.class).find(session))
                .flatMap(SessionRow::plate);
    }

    /** Vehicles inside that the one at an exit may be: those whose plates are nearly the same first. */
    List<ParkingSession> candidates(CarPark carPark, LaneView lane) {
        return lane.entry()
                ? List.of()
                : lane.now()
                        .front()
                        .map(read -> booth.near(carPark.id(), read.plate()))
                        .orElse(List.of());
    }

    /** What was seen of the vehicle that stands there. */
    List<Sight> sights(LaneView lane) {
        return kit.database()
                .read(tx -> tx.mapper(SightMapper.class).standing(lane.lane().id()));
    }

    /** Somebody asks that the vehicle leaves for nothing. */
    public record Asked(String who, String reason) {}

    /** Empty when nobody asks for it, or the lane has changed since. */
    Optional<Asked> waiver(LaneView lane) {
        return kit.database()
                .read(tx -> tx.mapper(LaneMapper.class).waiver(lane.lane().id()))
                .filter(each -> each.since().equals(lane.since()))
                .map(each -> new Asked(
                        kit.organisation()
                                .official(each.asker())
                                .map(Official::name)
                                .orElse(""),
                        each.reason()));
    }
}
