// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane;

import city.madang.device.DeviceId;
import city.madang.device.event.BarrierMoved;
import city.madang.device.event.ButtonPressed;
import city.madang.device.event.ButtonPressed.Button;
import city.madang.device.event.CodeRead;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.PaymentTaken;
import city.madang.device.event.PictureTaken;
import city.madang.device.event.PlateSeen;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.PlateReader.Side;
import city.madang.solution.parking.evidence.domain.Sight.Kind;
import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.lane.domain.Read;
import city.madang.solution.parking.lane.domain.Shown;
import city.madang.solution.parking.lane.domain.Trouble;
import city.madang.solution.parking.lane.store.LaneMapper;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.site.Duty;

/** What an event of a device means in its lane. */
record Hearing(Turn turn, Cash cash) {
    void hear(DeviceId device, DeviceEvent event) {
        if (event instanceof VehicleSensed sensed && has(device, Duty.LOOP)) {
            turn.step(lane -> turn.rules().sensed(lane, sensed.detector(), sensed.present(), turn.at()));
        } else if (event instanceof PlateSeen seen) {
            read(device, seen);
        } else if (event instanceof PictureTaken taken && has(device, Duty.CAMERA)) {
            new Seeing(turn).pictured(device, taken.picture());
        } else if (event instanceof BarrierMoved moved && has(device, Duty.GATE)) {
            turn.step(lane -> turn.rules().gate(lane, moved.position(), moved.by(), turn.at()));
        } else if (event instanceof PaymentTaken payment) {
            paid(payment);
        } else if (event instanceof ButtonPressed pressed) {
            pressed(pressed.button());
        } else if (event instanceof CodeRead code && has(device, Duty.READER)) {
            turn.step(lane -> turn.rules().shown(lane, new Shown.Code(code.code())));
        }
    }

    private void pressed(Button button) {
        if (button == Button.HELP) {
            turn.step(lane -> turn.rules().help(lane));
        } else if (button == Button.TICKET && turn.givesTickets()) {
            turn.step(lane -> turn.rules().shown(lane, new Shown.Button()));
        }
    }

    private boolean has(DeviceId device, Duty duty) {
        return turn.lane().device(duty).filter(device::equals).isPresent();
    }

    private void read(DeviceId device, PlateSeen seen) {
        var read = new Read(seen.plate(), seen.confidence(), seen.picture(), turn.at());
        var before = turn.now().state();
        boolean behind = seen.side() == Side.REAR || !has(device, Duty.FRONT);
        if (behind && has(device, Duty.REAR)) {
            turn.step(lane -> turn.rules().readRear(lane, read));
            new Seeing(turn).read(device, Kind.REAR, read, before);
        } else if (has(device, Duty.FRONT)) {
            turn.step(lane -> turn.rules().readFront(lane, read));
            new Seeing(turn).read(device, Kind.FRONT, read, before);
        }
    }

    /** It is taken even when nobody waits for it any more: then it is what the vehicle has paid before. */
    private void paid(PaymentTaken told) {
        var asked = turn.tx().mapper(LaneMapper.class).order(told.asked());
        var session = asked.flatMap(order -> order.session());
        if (!cash.isOurs(told.amount())) {
            turn.happened(Happening.ALARM, session, Trouble.ODD_PAYMENT.name());
        } else if (cash.take(turn.tx(), turn.carPark(), session, Cash.told(told, turn.at()))) {
            turn.happened(Happening.PAID, session, "");
            turn.step(lane -> turn.rules().paid(lane, told.asked(), turn.at()));
            session.ifPresent(turn::settle);
        }
    }
}
