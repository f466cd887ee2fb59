// SPDX-License-Identifier: Apache-2.0
package city.madang.device.event;

import city.madang.device.ImageRef;

/** A picture was taken. Personal data. */
public record PictureTaken(Stamp stamp, ImageRef picture) implements DeviceEvent {}
