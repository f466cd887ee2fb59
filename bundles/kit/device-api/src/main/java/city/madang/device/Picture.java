// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

/**
 * A picture as the kit keeps it: upright, without data of the camera. People may be on it, so who shows it records who looks.
 *
 * @param type {@code image/jpeg} or {@code image/png}
 * @param content not changed by anybody; at most 5 MB
 */
public record Picture(String type, byte[] content) {
    /** Without the content, which is personal. */
    @Override
    public String toString() {
        return type + " of " + content.length + " bytes";
    }
}
