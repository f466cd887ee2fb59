// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** How a picture is turned upright: the camera's note in Exif (CIPA DC-008, tag 0x0112). */
record Turn(Orientation orientation) {
    private static final Turn NONE = new Turn(Orientation.TOP_LEFT);
    /** ITU-T T.81, table B.1. */
    private static final int APP1 = 0xe1;

    private static final int START_OF_SCAN = 0xda;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /**
     * What the file says. Unreadable metadata count as none: the picture may still be good. The segments are walked here
     * because ImageIO refuses all metadata of a file that is not in the order of its standard, as many cameras' are.
     */
    static Turn of(Path file, FileType type) throws IOException {
        if (type != FileType.JPEG) {
            return NONE;
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.readShort();
            return find(in);
        } catch (EOFException | RuntimeException e) {
            return NONE;
        }
    }

    private static Turn find(DataInputStream in) throws IOException {
        while (in.read() == 0xff) {
            int marker = in.readUnsignedByte();
            while (marker == 0xff) {
                marker = in.readUnsignedByte();
            }
            if (marker == START_OF_SCAN) {
                break;
            }
            var segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
            in.readFully(segment);
            if (marker == APP1 && isExif(segment)) {
                var orientation = ExifUtils.getOrientationFromExif(segment);
                return orientation == null ? NONE : new Turn(orientation);
            }
        }
        return NONE;
    }

    private static boolean isExif(byte[] segment) {
        return segment.length > EXIF.length && java.util.Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length);
    }

    BufferedImage apply(BufferedImage picture) {
        return orientation == Orientation.TOP_LEFT
                ? picture
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
    }
}
