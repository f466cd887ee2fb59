// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.fact;

/** A sensor of a device, by its space. Public, because the data bundle makes them. */
public record SensorRow(String device, String sensor) {}
