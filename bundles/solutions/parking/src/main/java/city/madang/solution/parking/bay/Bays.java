// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import city.madang.data.Tx;
import city.madang.device.DeviceId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.bay.domain.Bay;
import city.madang.solution.parking.bay.domain.BayRange;
import city.madang.solution.parking.bay.domain.Trait;
import city.madang.solution.parking.bay.store.BayMapper;
import city.madang.solution.parking.bay.store.BayRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.CarParks;
import city.madang.web.Changed;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Bays of car parks as managers have set them up. A name by which a device tells of a bay means one bay of all that the device tells of.
 * Safe for several threads.
 */
public final class Bays {
    /** Sensors that run for years on a battery tell once a day that they are there; one hour more, for a message that was lost. */
    public static final Duration USUAL_SILENCE = Duration.ofHours(25);

    private static final String ACT = "parking.bays";

    private final Kit kit;
    private final CarParks carParks;

    Bays(Kit kit, CarParks carParks) {
        this.kit = kit;
        this.carParks = carParks;
    }

    /** By floor and name. */
    public List<Bay> of(CarParkId carPark) {
        return kit.database().read(tx -> bays(tx, carPark));
    }

    static List<Bay> bays(Tx tx, CarParkId carPark) {
        return tx.mapper(BayMapper.class).bays(carPark).stream()
                .map(BayRow::bay)
                .sorted(Comparator.comparingInt(Bay::floor).thenComparing(Bay::name, BayRange.ORDER))
                .toList();
    }

    /** Devices that tell of its bays. */
    public List<DeviceId> devices(CarParkId carPark) {
        return kit.database().read(tx -> tx.mapper(BayMapper.class).devices(carPark));
    }

    /** How long a sensor may be silent before its bay is called not known. */
    public Duration silence(CarParkId carPark) {
        return kit.database()
                .read(tx -> tx.mapper(BayMapper.class).silent(carPark))
                .map(Duration::ofMinutes)
                .orElse(USUAL_SILENCE);
    }

    /** Nobody else changes its bays before the end of the unit of work. @throws city.madang.identity.NotAllowed when a site runs it */
    private BayMapper hold(Tx tx, CarPark carPark) {
        carParks.runBy().mustBeHere(tx, carPark.id());
        var mapper = tx.mapper(BayMapper.class);
        if (mapper.hold(carPark.id()) == 0) {
            mapper.insertPlan(carPark.id(), (int) USUAL_SILENCE.toMinutes());
        }
        return mapper;
    }

    private void changed(Tx tx, Visitor who, String what) {
        kit.audit().record(tx, who, ACT, what);
        tx.publish(new Changed(ParkingModule.ID, ParkingModule.BAYS));
    }

    /** What all of some bays are. */
    public record Lot(int floor, List<String> names, Set<Trait> traits) {}

    /**
     * Adds bays, each with a sensor of its name; those that are there already are on this floor and for this from now on.
     *
     * @return a name that means another bay already, so that nothing was kept
     */
    public Optional<String> put(Visitor who, CarPark carPark, Lot lot) {
        return kit.database().inTransaction(tx -> {
            var mapper = hold(tx, carPark);
            var there = bays(tx, carPark.id()).stream().collect(toMap(Bay::name, Function.identity()));
            var known = lot.names().stream().filter(there::containsKey).toList();
            var fresh = lot.names().stream()
                    .filter(name -> !there.containsKey(name))
                    .toList();
            var sensors = there.values().stream().map(Bay::sensor).toList();
            var clash = clash(mapper, carPark.id(), mapper.devices(carPark.id()), fresh)
                    .or(() -> fresh.stream()
                            .filter(new HashSet<>(sensors)::contains)
                            .findFirst());
            if (clash.isEmpty()) {
                tx.each(
                        BayMapper.class,
                        known.stream()
                                .map(name -> BayRow.of(there.get(name).at(lot.floor(), lot.traits())))
                                .toList(),
                        BayMapper::update);
                tx.each(
                        BayMapper.class,
                        fresh.stream().map(name -> row(carPark, lot, name)).toList(),
                        BayMapper::insert);
                changed(tx, who, carPark.name() + ": " + said(lot.names()));
            }
            return clash;
        });
    }

    private static BayRow row(CarPark carPark, Lot lot, String name) {
        return BayRow.of(new Bay(UUID.randomUUID().toString(), carPark.id(), lot.floor(), name, name, lot.traits()));
    }

    private static String said(List<String> names) {
        return names.size() < 2 ? String.join("", names) : names.get(0) + " – " + names.get(names.size() - 1);
    }

    /** A name by which one of these devices tells of a bay elsewhere. */
    private static Optional<String> clash(
            BayMapper mapper, CarParkId carPark, Collection<DeviceId> devices, Collection<String> sensors) {
        var elsewhere = devices.stream()
                .flatMap(device -> mapper.carParksOf(device).stream())
                .filter(each -> !each.equals(carPark))
                .distinct()
                .flatMap(each -> mapper.bays(each).stream())
                .map(BayRow::sensor)
                .collect(toSet());
        return sensors.stream().filter(elsewhere::contains).findFirst();
    }

    /** Takes bays away with all that is known of them; names that there are none of are passed over. @return how many */
    public int remove(Visitor who, CarPark carPark, List<String> names) {
        return kit.database().inTransaction(tx -> {
            hold(tx, carPark);
            var wanted = new HashSet<>(names);
            var gone = bays(tx, carPark.id()).stream()
                    .filter(each -> wanted.contains(each.name()))
                    .map(Bay::id)
                    .toList();
            tx.each(BayMapper.class, gone, BayMapper::deleteNow);
            tx.each(BayMapper.class, gone, BayMapper::delete);
            changed(tx, who, carPark.name() + ": - " + said(names));
            return gone.size();
        });
    }

    /**
     * Names the sensors of bays; what was told before is forgotten.
     *
     * @param sensors by the bay's name
     * @return a name of no bay, or one that two bays would have, so that nothing was kept
     */
    public Optional<String> tie(Visitor who, CarPark carPark, Map<String, String> sensors) {
        return kit.database().inTransaction(tx -> {
            var mapper = hold(tx, carPark);
            var there = bays(tx, carPark.id());
            var tied = there.stream()
                    .map(bay -> bay.sensor(sensors.getOrDefault(bay.name(), bay.sensor())))
                    .toList();
            var odd = Stream.of(
                            unknown(sensors, there),
                            twice(tied),
                            clash(mapper, carPark.id(), mapper.devices(carPark.id()), sensors.values()))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (odd.isEmpty()) {
                var other = tied.stream().filter(bay -> !there.contains(bay)).toList();
                tx.each(BayMapper.class, other.stream().map(Bay::id).toList(), BayMapper::deleteNow);
                tx.each(BayMapper.class, other.stream().map(BayRow::of).toList(), BayMapper::update);
                changed(tx, who, carPark.name() + ": " + other.size());
            }
            return odd;
        });
    }

    private static Optional<String> unknown(Map<String, String> sensors, List<Bay> bays) {
        var names = bays.stream().map(Bay::name).collect(toSet());
        return sensors.keySet().stream().filter(name -> !names.contains(name)).findFirst();
    }

    private static Optional<String> twice(List<Bay> bays) {
        var seen = new HashSet<String>();
        return bays.stream()
                .map(Bay::sensor)
                .filter(sensor -> !seen.add(sensor))
                .findFirst();
    }

    /** Says who tells of its bays, and how long a sensor may be silent. @return a name that means a bay elsewhere, so that nothing was kept */
    public Optional<String> listen(Visitor who, CarPark carPark, Set<DeviceId> devices, Duration silence) {
        return kit.database().inTransaction(tx -> {
            var mapper = hold(tx, carPark);
            var sensors = mapper.bays(carPark.id()).stream().map(BayRow::sensor).toList();
            var clash = clash(mapper, carPark.id(), devices, sensors);
            if (clash.isEmpty()) {
                mapper.updatePlan(carPark.id(), (int) silence.toMinutes());
                mapper.devices(carPark.id()).stream()
                        .filter(each -> !devices.contains(each))
                        .forEach(each -> mapper.deleteNows(carPark.id(), each));
                mapper.deleteDevices(carPark.id());
                devices.forEach(device -> mapper.insertDevice(carPark.id(), device));
                changed(tx, who, carPark.name() + ": " + devices.size());
            }
            return clash;
        });
    }
}
