// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;

/** Pictures, good and hostile, made byte by byte. */
final class Samples {
    /** Stands in the Exif of {@link #jpegWithExif}, where a camera would write the place. */
    static final String SECRET = "GPS 37.5665 N 126.9780 E";

    private Samples() {}

    /** Left half red, right half blue. */
    static BufferedImage redAndBlue(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return picture;
    }

    static byte[] jpeg(int width, int height) {
        return encoded(redAndBlue(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    static byte[] png(int width, int height) {
        return encoded(redAndBlue(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    static byte[] encoded(BufferedImage picture, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] progressiveJpeg(int width, int height) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var picture = redAndBlue(width, height, BufferedImage.TYPE_INT_RGB);
            var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), how);
            writer.write(null, new IIOImage(picture, null, metadata), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** With APP1 Exif: IFD0 with the orientation, and a text in place of a position. */
    static byte[] jpegWithExif(int width, int height, int orientation) throws IOException {
        var exif = new ByteArrayOutputStream();
        var out = new DataOutputStream(exif);
        out.writeBytes("Exif\0\0MM\0*");
        out.writeInt(8);
        out.writeShort(2);
        out.write(new byte[] {0x01, 0x0e, 0, 2}); // ImageDescription, ASCII
        out.writeInt(SECRET.length() + 1);
        out.writeInt(8 + 2 + 24 + 4);
        out.write(new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1}); // Orientation, SHORT
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        out.writeBytes(SECRET + "\0");
        return withSegment(jpeg(width, height), 0xe1, exif.toByteArray());
    }

    /** A marker segment right behind the start of the image. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(0xff);
        bytes.write(marker);
        bytes.write((content.length + 2) >> 8);
        bytes.write(content.length + 2);
        bytes.writeBytes(content);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /** Says that it is that large, and has hardly any content. */
    static byte[] hollowPng(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        var content = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(content)) {
            deflated.write(new byte[1000]);
        }
        chunk(out, "IDAT", content.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    /** A good PNG with an international text that unpacks to 100 MB. */
    static byte[] pngWithTextBomb() throws IOException {
        var content = new ByteArrayOutputStream();
        content.writeBytes("Comment\0\1\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (var deflated = new DeflaterOutputStream(content)) {
            var spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < 100; i++) {
                deflated.write(spaces);
            }
        }
        var png = png(20, 10);
        var bytes = new ByteArrayOutputStream();
        bytes.write(png, 0, 33);
        chunk(new DataOutputStream(bytes), "iTXt", content.toByteArray());
        bytes.write(png, 33, png.length - 33);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
