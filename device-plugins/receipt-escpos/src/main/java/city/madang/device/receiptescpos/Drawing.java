// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import city.madang.device.Message;
import city.madang.device.receiptescpos.Letters.Letter;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws lines as rows of dots, in their direction (Unicode, annex 9), the Arabic script joined. Like the printer's own, letters stand
 * in columns, wide ones in two, so that amounts stand below each other; those of the Arabic script join and do not. No letter of the
 * machine is used.
 */
final class Drawing implements AutoCloseable {
    /** Of the printer's own letters: 12 dots wide, 24 high. */
    static final int COLUMN = 12;

    static final int HIGH = 36;

    /** From this on a dot is black, of 255; a little more than half, since paper shows less than was burnt. */
    static final int BLACK = 110;

    private static final int SIZE = 24;
    private static final int BASELINE = 27;
    private static final int BITS = 8;
    private static final String MIRRORED = "()[]{}<>«»‹›";

    private final int columns;
    private final Letters letters = new Letters(SIZE);
    private final ArabicForms arabic = new ArabicForms();

    Drawing(int columns) {
        this.columns = columns;
    }

    /** A letter with the signs above and below it. @param level even from left to right, odd from right to left */
    private record Cluster(Letter letter, List<Letter> signs, byte level, double width, boolean isSpace) {}

    /** Of a row, in bytes. */
    int wide() {
        return (columns * COLUMN + BITS - 1) / BITS;
    }

    /** @return one for each row of the paper that it fills, of {@link #wide} bytes and {@link #HIGH} dots */
    List<byte[]> rows(String line) throws Slip.Unprintable, IOException {
        var text = arabic.joined(Normalizer.normalize(line, Form.NFC));
        var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var rows = new ArrayList<byte[]>();
        for (var row : broken(clusters(text, bidi))) {
            rows.add(dots(row, bidi.baseIsLeftToRight()));
        }
        return rows;
    }

    private List<Cluster> clusters(String text, Bidi bidi) throws Slip.Unprintable, IOException {
        var clusters = new ArrayList<Cluster>();
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int point = text.codePointAt(at);
            int type = Character.getType(point);
            boolean isSign = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
            if (type == Character.FORMAT) {
                continue;
            }
            int level = bidi.getLevelAt(at);
            var letter = letter(level % 2 == 0 ? point : mirrored(point));
            if (isSign && !clusters.isEmpty()) {
                clusters.get(clusters.size() - 1).signs().add(letter);
            } else {
                double width = width(point, letter);
                clusters.add(new Cluster(letter, new ArrayList<>(), (byte) level, width, Character.isSpaceChar(point)));
            }
        }
        return clusters;
    }

    /** Letters of India would have to be joined and put in another order, which nobody does here. */
    private Letter letter(int codePoint) throws Slip.Unprintable, IOException {
        return letters.of(codePoint)
                .filter(letter -> UnicodeScript.of(codePoint) != UnicodeScript.DEVANAGARI)
                .orElseThrow(() -> new Slip.Unprintable(Message.of("slip.letter", Character.toString(codePoint))));
    }

    private static int mirrored(int codePoint) {
        int place = MIRRORED.indexOf(codePoint);
        return place < 0 ? codePoint : MIRRORED.charAt(place ^ 1);
    }

    private static double width(int codePoint, Letter letter) {
        return switch (UnicodeScript.of(codePoint)) {
            case ARABIC -> letter.advance();
            case HANGUL, HAN, HIRAGANA, KATAKANA -> 2 * COLUMN;
            default ->
                codePoint >= 0x3000 && codePoint < 0x3040 || codePoint > 0xff00 && codePoint <= 0xff60
                        ? 2 * COLUMN
                        : COLUMN;
        };
    }

    /** Behind a space when there is one that is not too early. */
    private List<List<Cluster>> broken(List<Cluster> clusters) {
        var rows = new ArrayList<List<Cluster>>();
        int from = 0;
        int space = 0;
        double filled = 0;
        for (int at = 0; at < clusters.size(); at++) {
            var cluster = clusters.get(at);
            if (filled + cluster.width() > columns * COLUMN && !cluster.isSpace()) {
                int until = space > from ? space : at;
                rows.add(clusters.subList(from, until));
                from = until;
                filled = clusters.subList(from, at).stream()
                        .mapToDouble(Cluster::width)
                        .sum();
            }
            filled += cluster.width();
            space = cluster.isSpace() ? at + 1 : space;
        }
        rows.add(clusters.subList(from, clusters.size()));
        return rows;
    }

    private byte[] dots(List<Cluster> row, boolean leftToRight) {
        var image = new BufferedImage(wide() * BITS, HIGH, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double at = leftToRight
                ? 0
                : columns * COLUMN - row.stream().mapToDouble(Cluster::width).sum();
        for (var cluster : visually(row)) {
            double squeezed =
                    Math.min(1, cluster.width() / Math.max(1, cluster.letter().advance()));
            double begin = at + (cluster.width() - squeezed * cluster.letter().advance()) / 2;
            var place = new AffineTransform(squeezed, 0, 0, 1, begin, BASELINE);
            graphics.fill(cluster.letter().outline().createTransformedShape(place));
            for (var sign : cluster.signs()) {
                double middle =
                        at + cluster.width() / 2 - sign.outline().getBounds2D().getCenterX();
                graphics.fill(
                        sign.outline().createTransformedShape(AffineTransform.getTranslateInstance(middle, BASELINE)));
            }
            at += cluster.width();
        }
        graphics.dispose();
        return bits(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    private static List<Cluster> visually(List<Cluster> row) {
        var ordered = row.toArray(Cluster[]::new);
        var levels = new byte[ordered.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = ordered[i].level();
        }
        if (levels.length > 0) {
            Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
        }
        return List.of(ordered);
    }

    private static byte[] bits(byte[] grey) {
        var bits = new byte[grey.length / BITS];
        for (int at = 0; at < grey.length; at++) {
            if (Byte.toUnsignedInt(grey[at]) > BLACK) {
                bits[at / BITS] |= (byte) (0x80 >> at % BITS);
            }
        }
        return bits;
    }

    @Override
    public void close() throws IOException {
        letters.close();
    }
}
