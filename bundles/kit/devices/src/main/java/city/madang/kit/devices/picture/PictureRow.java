// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.picture;

import java.time.Instant;

/** A picture of a device. @param id the record to which its file is attached, and its reference in events */
public record PictureRow(String id, String device, Instant kept) {}
