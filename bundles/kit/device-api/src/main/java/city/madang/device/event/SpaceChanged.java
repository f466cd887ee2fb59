// SPDX-License-Identifier: Apache-2.0
package city.madang.device.event;

import city.madang.device.SpaceId;
import city.madang.device.role.SpaceSensor.Occupancy;

/** A parking space was taken or left, or the sensor told again how it is. */
public record SpaceChanged(Stamp stamp, SpaceId space, Occupancy occupancy) implements DeviceEvent {}
