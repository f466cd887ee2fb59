// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane;

import city.madang.device.DeviceId;
import city.madang.device.ImageRef;
import city.madang.solution.parking.evidence.domain.Sight;
import city.madang.solution.parking.evidence.domain.Sight.Kind;
import city.madang.solution.parking.evidence.store.SightMapper;
import city.madang.solution.parking.lane.domain.LaneState;
import city.madang.solution.parking.lane.domain.Order;
import city.madang.solution.parking.lane.domain.Read;
import city.madang.solution.parking.lane.store.LaneMapper;
import city.madang.solution.parking.lane.store.OrderRow;
import city.madang.solution.parking.site.Duty;
import java.util.Optional;
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

    /** A camera has taken a picture of the vehicle that it was ordered for: it may be through by now. */
    void pictured(DeviceId device, ImageRef picture) {
        var session = turn.tx()
                .mapper(LaneMapper.class)
                .newestOrder(turn.lane().id(), Order.Kind.PICTURE)
                .flatMap(OrderRow::session);
        boolean standing = session.isEmpty() && turn.now().state() != LaneState.FREE;
        keep(sight(device, Kind.CAMERA, session, Optional.of(picture)), standing);
        turn.told();
    }

    private void keep(DeviceId device, Kind kind, Read read, boolean its) {
        boolean standing = its && turn.now().state() != LaneState.FREE;
        var session = turn.now().session().filter(each -> standing);
        keep(sight(device, kind, session, read.picture()).of(read), standing);
    }

    private Sight sight(DeviceId device, Kind kind, Optional<String> session, Optional<ImageRef> picture) {
        return new Sight(
                UUID.randomUUID().toString(),
                turn.carPark().id(),
                turn.lane().id(),
                device,
                turn.lane().direction(),
                kind,
                session,
                Optional.empty(),
                Optional.empty(),
                picture,
                turn.at());
    }

    private void keep(Sight sight, boolean standing) {
        turn.tx()
                .mapper(SightMapper.class)
                .insert(sight, standing, sight.picture().isEmpty());
    }

    /** The vehicle is through. */
    void passed(Optional<String> session) {
        var mapper = turn.tx().mapper(SightMapper.class);
        session.ifPresentOrElse(
                id -> mapper.passed(turn.lane().id(), id),
                () -> mapper.gone(turn.lane().id()));
    }
}
