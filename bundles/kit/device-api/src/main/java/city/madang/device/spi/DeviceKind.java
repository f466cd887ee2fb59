// SPDX-License-Identifier: Apache-2.0
package city.madang.device.spi;

/**
 * What a driver is mainly for; decides what is safe when the line is lost, so that no author of a driver has to: everything stays as
 * it is, and a pay station stops asking.
 */
public enum DeviceKind {
    GATE,
    DETECTOR,
    PLATE_READER,
    SPACE_SENSOR,
    BOARD,
    PAY_STATION,
    CAMERA,
    READER,
    PRINTER,
    /** Reaches other devices. */
    GATEWAY,
    /** Several of these. */
    MIXED
}
