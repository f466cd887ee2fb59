// SPDX-License-Identifier: Apache-2.0
package city.madang.device.gatemodbus;

import city.madang.device.spi.Setting;

/** Where the module is, and what is wired to which of its contacts. Addresses are those on the wire, from 0. */
public interface GateModbusSettings {
    int LAST_ADDRESS = 65535;

    @Setting(order = 1)
    String host();

    @Setting(order = 2, fallback = "502", least = 1, most = 65535)
    int port();

    @Setting(order = 3, fallback = "1", least = 0, most = 255)
    int unit();

    @Setting(order = 4, fallback = "0", most = LAST_ADDRESS)
    int openedInput();

    @Setting(order = 5, fallback = "1", most = LAST_ADDRESS)
    int closedInput();

    /** How many loops there are. */
    @Setting(order = 6, fallback = "1", most = 3)
    int loops();

    /** Of the first loop; the others follow. */
    @Setting(order = 7, fallback = "2", most = LAST_ADDRESS - 2)
    int loopInput();

    @Setting(order = 8, fallback = "0", most = LAST_ADDRESS)
    int openCoil();

    @Setting(order = 9, fallback = "1", most = LAST_ADDRESS)
    int closeCoil();

    @Setting(order = 10, fallback = "2", most = LAST_ADDRESS)
    int holdCoil();

    /** Milliseconds for which a coil is on; 0 when the module switches it off by itself. */
    @Setting(order = 11, fallback = "500", most = 3000)
    int pulse();
}
