// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/**
 * A file that a form sends.
 *
 * @param field of the form
 * @param name as the sender calls it
 */
public record SentFile(String field, String name, byte[] content) {
    /** As much of a PDF as anybody looks at here. */
    public static SentFile pdf(String field, String name) {
        var text = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\n0000000000 65535 f \n"
                + "trailer\n<< /Size 1 /Root 1 0 R >>\nstartxref\n50\n%%EOF\n";
        return new SentFile(field, name, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A small real picture. */
    public static SentFile png(String field, String name) {
        var picture = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(40, 40, 100, 60);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return new SentFile(field, name, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
