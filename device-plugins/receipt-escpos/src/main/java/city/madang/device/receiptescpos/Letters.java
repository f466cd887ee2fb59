// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Outlines of letters, from the fonts inside of this bundle and never from the machine's. A font is read when a letter is in none
 * before it, and kept for one receipt only: the Korean one has 6 MB.
 */
final class Letters implements AutoCloseable {
    private static final List<String> FONTS =
            List.of("NotoSans-Regular", "Vazirmatn-Regular", "NotoSansThai-Regular", "NotoSansKR-Regular");

    private final double size;
    private final Map<String, TrueTypeFont> fonts = new HashMap<>();
    private final Map<Integer, Optional<Letter>> letters = new HashMap<>();

    /** @param size of an em, in dots */
    Letters(double size) {
        this.size = size;
    }

    /**
     * A letter in dots, on the line at height 0, downwards positive.
     *
     * @param advance to where the next one begins
     */
    record Letter(Path2D outline, double advance) {}

    /** Empty when no font has it. */
    Optional<Letter> of(int codePoint) throws IOException {
        var known = letters.get(codePoint);
        if (known == null) {
            known = read(codePoint);
            letters.put(codePoint, known);
        }
        return known;
    }

    private Optional<Letter> read(int codePoint) throws IOException {
        for (var name : FONTS) {
            var font = font(name);
            int glyph = font.getUnicodeCmapLookup().getGlyphId(codePoint);
            if (glyph != 0) {
                double scale = size / font.getUnitsPerEm();
                var data = font.getGlyph().getGlyph(glyph);
                var outline = data == null ? new Path2D.Double() : new Path2D.Double(data.getPath());
                outline.transform(AffineTransform.getScaleInstance(scale, -scale));
                return Optional.of(new Letter(outline, font.getAdvanceWidth(glyph) * scale));
            }
        }
        return Optional.empty();
    }

    private TrueTypeFont font(String name) throws IOException {
        var font = fonts.get(name);
        if (font == null) {
            try (var in = Letters.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
                font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            }
            fonts.put(name, font);
        }
        return font;
    }

    @Override
    public void close() throws IOException {
        for (var font : fonts.values()) {
            font.close();
        }
    }
}
