// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.domain;

import city.madang.device.role.CashDrawer;
import city.madang.device.role.DeviceRole;
import city.madang.device.role.ReceiptPrinter;

/** What a device does at the booth of a car park. */
public enum BoothDuty {
    PRINTER(ReceiptPrinter.class),
    DRAWER(CashDrawer.class);

    private final Class<? extends DeviceRole> role;

    BoothDuty(Class<? extends DeviceRole> role) {
        this.role = role;
    }

    /** What a device must be able to do for it. */
    public Class<? extends DeviceRole> role() {
        return role;
    }
}
