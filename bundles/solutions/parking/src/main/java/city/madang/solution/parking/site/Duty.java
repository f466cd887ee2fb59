// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site;

import city.madang.device.role.Barrier;
import city.madang.device.role.Camera;
import city.madang.device.role.CardReader;
import city.madang.device.role.DeviceRole;
import city.madang.device.role.PayStation;
import city.madang.device.role.PlateReader;
import city.madang.device.role.ReceiptPrinter;
import city.madang.device.role.TextBoard;
import city.madang.device.role.VehicleDetector;

/** What a device does in a lane. One device may have several duties, but in one lane only. */
public enum Duty {
    GATE(Barrier.class),
    LOOP(VehicleDetector.class),
    FRONT(PlateReader.class),
    REAR(PlateReader.class),
    BOARD(TextBoard.class),
    STATION(PayStation.class),
    /** Reads cards and codes. */
    READER(CardReader.class),
    /** Prints tickets at an entry. */
    PRINTER(ReceiptPrinter.class),
    /** Takes a picture of each vehicle that is decided about. */
    CAMERA(Camera.class);

    private final Class<? extends DeviceRole> role;

    Duty(Class<? extends DeviceRole> role) {
        this.role = role;
    }

    /** What a device must be able to do for it. */
    public Class<? extends DeviceRole> role() {
        return role;
    }
}
