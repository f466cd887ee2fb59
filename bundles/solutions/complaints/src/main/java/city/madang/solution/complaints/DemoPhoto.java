// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.file.Box;
import city.madang.file.StoredFile;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A drawn street in which two cars stand whose plates could be read. Without letters: a server may have no fonts. */
final class DemoPhoto {
    /** Where the plates are. */
    static final List<Box> PLATES = List.of(new Box(21, 68, 17, 9), new Box(66, 68, 17, 9));

    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;
    private static final Color SKY = new Color(0xBFD9EE);
    private static final Color HOUSE = new Color(0xC9B79C);
    private static final Color STREET = new Color(0x6D7178);
    private static final Color RED = new Color(0xB23A34);
    private static final Color BLUE = new Color(0x2E5D94);
    private static final Color GLASS = new Color(0xDCE9F2);

    private DemoPhoto() {}

    /** As the request's only file. */
    static StoredFile of(Kit kit, ReceiptNumber number) {
        try {
            return kit.files().make(number.value(), "street.png", "image/png", DemoPhoto::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out) throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(pen, SKY, 0, 0, WIDTH, HEIGHT);
        fill(pen, HOUSE, 0, 90, WIDTH, 190);
        for (int x = 40; x < WIDTH; x += 110) {
            fill(pen, GLASS, x, 120, 60, 70);
        }
        fill(pen, STREET, 0, 280, WIDTH, HEIGHT - 280);
        car(pen, RED, 110);
        car(pen, BLUE, 470);
        pen.dispose();
        ImageIO.write(picture, "png", out);
    }

    /** From behind. */
    private static void car(Graphics2D pen, Color colour, int left) {
        fill(pen, Color.BLACK, left + 20, 400, 40, 50);
        fill(pen, Color.BLACK, left + 180, 400, 40, 50);
        pen.setColor(colour);
        pen.fillRoundRect(left, 290, 240, 130, 40, 40);
        pen.fillRoundRect(left + 30, 210, 180, 120, 60, 60);
        fill(pen, GLASS, left + 50, 230, 140, 60);
        fill(pen, Color.WHITE, left + 65, 345, 120, 35);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(4));
        for (int sign = 0; sign < 7; sign++) {
            pen.drawRect(left + 73 + sign * 15, 351, 8, 10 + sign % 3);
            pen.drawLine(left + 73 + sign * 15, 372, left + 81 + sign * 15, 372);
        }
    }

    private static void fill(Graphics2D pen, Color colour, int left, int top, int width, int height) {
        pen.setColor(colour);
        pen.fillRect(left, top, width, height);
    }
}
