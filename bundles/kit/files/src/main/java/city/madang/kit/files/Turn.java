// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import java.awt.image.BufferedImage;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** How a picture is turned upright: the camera's note in Exif (CIPA DC-008, tag 0x0112). */
record Turn(Orientation orientation) {
    static final Turn NONE = new Turn(Orientation.TOP_LEFT);

    BufferedImage apply(BufferedImage picture) {
        return orientation == Orientation.TOP_LEFT
                ? picture
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
    }
}
