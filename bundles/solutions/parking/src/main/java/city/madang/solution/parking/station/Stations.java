// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.station;

import city.madang.device.DeviceId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.parking.lane.Bulletin;
import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.store.SiteMapper;
import city.madang.solution.parking.station.store.StationMapper;
import city.madang.solution.parking.station.store.StationRow;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pages of pay stations: who has the key is the station. The key is told once, and only its fingerprint is kept. Safe for several threads. */
public final class Stations {
    private static final String ACT = "parking.station";
    private static final int KEY_BYTES = 20;

    private final Kit kit;
    private final SecureRandom random = new SecureRandom();

    Stations(Kit kit) {
        this.kit = kit;
    }

    /** A station and its car park. */
    public record Place(StationRow station, CarPark carPark) {}

    /** @param key to be told to the station's browser and forgotten */
    public record Made(StationRow station, String key) {}

    /** @return empty when the device works in a lane, or at another station */
    public Optional<Made> add(Visitor who, CarPark carPark, String name, Optional<DeviceId> device) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = HexFormat.of().formatHex(bytes);
        var row = new StationRow(
                UUID.randomUUID().toString(),
                carPark.id(),
                name,
                fingerprint(key),
                device,
                kit.clock().instant(),
                Optional.empty());
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(StationMapper.class);
            boolean elsewhere = device.filter(
                            id -> tx.mapper(SiteMapper.class).laneOf(id).isPresent()
                                    || mapper.withDevice(id).isPresent())
                    .isPresent();
            if (elsewhere) {
                return Optional.empty();
            }
            mapper.insert(row);
            kit.audit().record(tx, who, ACT, carPark.name() + ": " + name);
            return Optional.of(new Made(row, key));
        });
    }

    /** In a demo the address of a page is no secret. */
    void addDemo(CarPark carPark, Optional<DeviceId> device) {
        var row = new StationRow(
                UUID.randomUUID().toString(),
                carPark.id(),
                carPark.name(),
                fingerprint(demoKey(carPark)),
                device,
                kit.clock().instant(),
                Optional.empty());
        kit.database().run(tx -> tx.mapper(StationMapper.class).insert(row));
    }

    private static String demoKey(CarPark carPark) {
        return "demo-" + carPark.code();
    }

    /** The key of a demo's page in this car park; none outside of a demo. */
    public Optional<String> demo(CarPark carPark) {
        return Optional.of(demoKey(carPark))
                .filter(key -> kit.city().demo() && withKey(key).isPresent());
    }

    private String fingerprint(String key) {
        return kit.vault().index("station", key);
    }

    public List<StationRow> all(CarPark carPark) {
        return kit.database().read(tx -> tx.mapper(StationMapper.class).all(carPark.id()));
    }

    /** From now on the key opens nothing. @return false when it was withdrawn before */
    public boolean withdraw(Visitor who, CarPark carPark, String station) {
        return kit.database().inTransaction(tx -> {
            boolean done = tx.mapper(StationMapper.class)
                            .withdraw(station, carPark.id(), kit.clock().instant())
                    > 0;
            if (done) {
                kit.audit().record(tx, who, ACT, carPark.name() + ": withdrawn");
            }
            return done;
        });
    }

    /** The station that has this key. */
    public Optional<Place> withKey(String key) {
        return kit.database()
                .read(tx -> tx.mapper(StationMapper.class).withFingerprint(fingerprint(key)))
                .flatMap(this::place);
    }

    private Optional<Place> place(StationRow row) {
        return kit.database()
                .read(tx -> tx.mapper(SiteMapper.class).find(row.carPark()))
                .map(carPark -> new Place(row, carPark));
    }

    /** Somebody at the station asks for help. */
    public void help(Place place) {
        var now = kit.clock().instant();
        kit.database()
                .run(tx -> new Bulletin(tx, place.carPark().id(), now)
                        .tell(
                                Happening.STATION_HELP,
                                Optional.empty(),
                                place.station().name()));
    }
}
