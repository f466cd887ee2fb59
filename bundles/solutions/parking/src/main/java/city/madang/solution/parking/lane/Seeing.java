// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane;

import city.madang.device.DeviceId;
import city.madang.solution.parking.evidence.domain.Sight;
import city.madang.solution.parking.evidence.domain.Sight.Kind;
import city.madang.solution.parking.evidence.store.SightMapper;
import city.madang.solution.parking.lane.domain.LaneState;
import city.madang.solution.parking.lane.domain.Read;
import city.madang.solution.parking.site.Duty;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Writes down what devices see of the vehicle in a lane, so that it can be looked at later. */
record Seeing(Turn turn) {
    /** A plate was read, after the lane has taken it. @param before the state in which the lane was */
    void read(DeviceId device, Kind kind, Read read, LaneState before) {
        if (before != LaneState.FREE) {
            keep(device, kind, read, kind == Kind.REAR || isOfTheVehicle(read));
        }
    }

    /** The vehicle was decided about by what was read before it stood there. */
    void decided() {
        turn.lane()
                .device(Duty.FRONT)
                .ifPresent(device -> turn.now()
                        .front()
                        .filter(read -> read.at().isBefore(turn.at()))
                        .ifPresent(read -> keep(device, Kind.FRONT, read, true)));
    }

    /** Of the one behind it a reading may come too early. */
    private boolean isOfTheVehicle(Read read) {
        return turn.now()
                .front()
                .filter(known -> known.plate().text().equals(read.plate().text()))
                .isPresent();
    }

    private void keep(DeviceId device, Kind kind, Read read, boolean its) {
        boolean standing = its && turn.now().state() != LaneState.FREE;
        var sight = new Sight(
                UUID.randomUUID().toString(),
                turn.carPark().id(),
                turn.lane().id(),
                device,
                turn.lane().direction(),
                kind,
                turn.now().session().filter(session -> standing),
                Optional.of(read.plate().text()),
                boxed(read.confidence()),
                read.picture(),
                read.at());
        turn.tx()
                .mapper(SightMapper.class)
                .insert(sight, standing, read.picture().isEmpty());
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    /** The vehicle is through. */
    void passed(Optional<String> session) {
        var mapper = turn.tx().mapper(SightMapper.class);
        session.ifPresentOrElse(
                id -> mapper.passed(turn.lane().id(), id),
                () -> mapper.gone(turn.lane().id()));
    }
}
