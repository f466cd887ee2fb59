// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** What came out of the printer that the tests play: rows of its own letters, and rows of dots. */
final class Paper {
    private static final int TEXT_HIGH = 34;
    private static final int MARGIN = 20;

    private final List<Row> rows = new ArrayList<>();

    /** @param dots empty for a row of text */
    record Row(String text, int wide, byte[] dots) {
        boolean isBlack(int across, int down) {
            int at = down * wide + across / 8;
            return across >= 0 && across < wide * 8 && (dots[at] >> (7 - across % 8) & 1) == 1;
        }

        int high() {
            return dots.length == 0 ? TEXT_HIGH : dots.length / wide;
        }
    }

    void text(String text) {
        rows.add(new Row(text, 0, new byte[0]));
    }

    void dots(int wide, byte[] dots) {
        rows.add(new Row("", wide, dots));
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Of the rows in the printer's own letters. */
    List<String> texts() {
        return rows.stream()
                .filter(row -> row.dots().length == 0)
                .map(Row::text)
                .toList();
    }

    List<Row> pictures() {
        return rows.stream().filter(row -> row.dots().length > 0).toList();
    }

    /** To be looked at; the printer's own letters are drawn with some of this machine. */
    BufferedImage image(int wide) {
        int high = rows.stream().mapToInt(Row::high).sum();
        var image = new BufferedImage(wide + 2 * MARGIN, high + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 20));
        int down = MARGIN;
        for (var row : rows) {
            graphics.drawString(row.text(), MARGIN, down + 25);
            for (int y = 0; row.dots().length > 0 && y < row.high(); y++) {
                for (int x = 0; x < row.wide() * 8; x++) {
                    if (row.isBlack(x, y)) {
                        image.setRGB(MARGIN + x, down + y, 0);
                    }
                }
            }
            down += row.high();
        }
        graphics.dispose();
        return image;
    }
}
