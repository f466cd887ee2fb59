// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Photos that citizens send. */
final class Picture {
    private Picture() {}

    static byte[] png() throws IOException {
        var picture = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(40, 40, 100, 60);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        }
    }

    /** The width of a picture, or a failure when it is none. */
    static int width(byte[] bytes) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        if (picture == null) {
            throw new AssertionError("no picture in " + bytes.length + " bytes");
        }
        return picture.getWidth();
    }
}
