// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.fact;

/** How many sensors of a device have told of their health, and of how many that is low. Public, because the data bundle makes them. */
public record SensorCount(long told, long low) {}
