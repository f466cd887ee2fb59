// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import city.madang.data.Tx;
import city.madang.device.DeviceId;
import city.madang.device.Devices;
import city.madang.device.Received;
import city.madang.device.SpaceId;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Health;
import city.madang.device.event.SpaceChanged;
import city.madang.module.Kit;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.bay.domain.Known;
import city.madang.solution.parking.bay.store.BayMapper;
import city.madang.solution.parking.bay.store.BayNowRow;
import city.madang.solution.parking.bay.store.BayRow;
import city.madang.solution.parking.site.CarParkId;
import city.madang.web.Changed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes down what sensors tell of bays. Events that wait are written in one unit of work; one that is told again changes nothing, so
 * that none is lost or counted twice when this stops in between. Safe for several threads.
 */
public final class BayBook {
    private static final int AT_ONCE = 500;
    /** What a device told lately, for bays that are set up after it did. */
    private static final int LATELY = 1000;

    private final Kit kit;
    private final Devices devices;
    /** Number up to which all was written down already. */
    private volatile long upTo;

    BayBook(Kit kit, Devices devices) {
        this.kit = kit;
        this.devices = devices;
    }

    /** A device has told something; what waits behind it is taken along. */
    void take(Received event) {
        if (event.number() <= upTo || sensor(event.event()).isEmpty()) {
            return;
        }
        var waiting = devices.after(event.number() - 1, AT_ONCE);
        write(waiting);
        upTo = waiting.isEmpty()
                ? event.number()
                : waiting.get(waiting.size() - 1).number();
    }

    /** Bays were set up: what their devices told lately is known of them. */
    public void catchUp(CarParkId carPark) {
        var all = kit.database().read(tx -> tx.mapper(BayMapper.class).devices(carPark));
        all.forEach(device -> write(devices.newest(device, LATELY).stream()
                .sorted(Comparator.comparingLong(Received::number))
                .toList()));
    }

    private static Optional<SpaceId> sensor(DeviceEvent event) {
        if (event instanceof SpaceChanged changed) {
            return Optional.of(changed.space());
        }
        return event instanceof Health health ? health.space() : Optional.empty();
    }

    private void write(List<Received> told) {
        told.stream()
                .filter(each -> sensor(each.event()).isPresent())
                .collect(groupingBy(Received::device, LinkedHashMap::new, toList()))
                .forEach(this::write);
    }

    private void write(DeviceId device, List<Received> told) {
        var carParks = kit.database().read(tx -> tx.mapper(BayMapper.class).carParksOf(device));
        if (!carParks.isEmpty()) {
            kit.database().run(tx -> {
                // always in this order, so that two never wait for each other
                carParks.forEach(tx.mapper(BayMapper.class)::hold);
                write(tx, device, told);
            });
        }
    }

    private static void write(Tx tx, DeviceId device, List<Received> told) {
        var mapper = tx.mapper(BayMapper.class);
        var names = told.stream()
                .map(each -> sensor(each.event()).orElseThrow().value())
                .distinct()
                .toList();
        var bays =
                mapper.bySensor(device, names).stream().collect(toMap(BayRow::sensor, BayRow::id, (one, other) -> one));
        var before = mapper.nowsBySensor(device, names).stream().collect(toMap(BayNowRow::bay, BayNowRow::known));
        var after = new HashMap<>(before);
        for (var each : told) {
            var bay = bays.get(sensor(each.event()).orElseThrow().value());
            if (bay != null) {
                hear(after, bay, each);
            }
        }
        keep(tx, device, before, after);
    }

    private static void hear(Map<String, Known> known, String bay, Received told) {
        if (told.event() instanceof SpaceChanged changed) {
            known.merge(
                    bay,
                    Known.first(changed.occupancy(), told.at(), told.number()),
                    (now, first) -> now.hear(changed.occupancy(), told.at(), told.number()));
        } else {
            known.computeIfPresent(bay, (id, now) -> now.alive(told.at()));
        }
    }

    private static void keep(Tx tx, DeviceId device, Map<String, Known> before, Map<String, Known> after) {
        var fresh = new ArrayList<BayNowRow>();
        var changed = new ArrayList<BayNowRow>();
        var seen = new HashSet<String>();
        after.forEach((bay, known) -> {
            var old = before.get(bay);
            if (!known.equals(old)) {
                (old == null ? fresh : changed).add(BayNowRow.of(bay, device, known));
            }
            if (old == null
                    || old.occupancy() != known.occupancy()
                    || !old.changes().equals(known.changes())) {
                seen.add(bay);
            }
        });
        tx.each(BayMapper.class, fresh, BayMapper::insertNow);
        tx.each(BayMapper.class, changed, BayMapper::updateNow);
        if (!seen.isEmpty()) {
            tx.publish(new Changed(ParkingModule.ID, ParkingModule.BAYS));
        }
    }
}
