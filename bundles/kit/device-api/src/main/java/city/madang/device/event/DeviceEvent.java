// SPDX-License-Identifier: Apache-2.0
package city.madang.device.event;

/** Something that a device told. Only the records of this package are taken. */
public interface DeviceEvent {
    Stamp stamp();
}
