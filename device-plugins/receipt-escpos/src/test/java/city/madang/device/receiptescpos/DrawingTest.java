// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Reads what is drawn by comparing it with what the JDK draws, which shapes by HarfBuzz. */
class DrawingTest {
    private static final int COLUMNS = 48;
    private static final int WIDE = COLUMNS * Drawing.COLUMN;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static Paper.Row drawn(String line) throws Exception {
        try (var drawing = new Drawing(COLUMNS)) {
            var rows = drawing.rows(line);
            assertThat(rows).hasSize(1);
            return new Paper.Row("", drawing.wide(), rows.get(0));
        }
    }

    private static Font font(String name) throws Exception {
        try (var in = DrawingTest.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(24f);
        }
    }

    private static boolean[][] dots(int wide, Consumer<Graphics2D> draw) {
        var image = new BufferedImage(wide, Drawing.HIGH, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        draw.accept(graphics);
        graphics.dispose();
        var dots = new boolean[wide][Drawing.HIGH];
        for (int x = 0; x < wide; x++) {
            for (int y = 0; y < Drawing.HIGH; y++) {
                dots[x][y] = (image.getRGB(x, y) & 0xff) > Drawing.BLACK;
            }
        }
        return dots;
    }

    /** How much of the black of both is the same, 0 to 1. */
    private static double likeness(Paper.Row row, int from, int wide, boolean[][] other) {
        int both = 0;
        int any = 0;
        for (int x = 0; x < wide; x++) {
            for (int y = 0; y < Drawing.HIGH; y++) {
                boolean black = row.isBlack(from + x, y);
                both += black && other[x][y] ? 1 : 0;
                any += black || other[x][y] ? 1 : 0;
            }
        }
        return any == 0 ? 1 : (double) both / any;
    }

    @Test
    void koreanCanBeReadFromTheDots() throws Exception {
        var text = "영수증주차요금합계현금카드감사뷁";
        var row = drawn(text);
        var font = font("NotoSansKR-Regular");
        var candidates = new StringBuilder(text);
        for (char each = '가'; each < '힣'; each += 300) {
            candidates.append(each);
        }
        var read = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            read.append(mostLike(row, at * 2 * Drawing.COLUMN, font, candidates.toString()));
        }
        assertThat(read).hasToString(text);
    }

    private static char mostLike(Paper.Row row, int from, Font font, String candidates) {
        char best = ' ';
        double most = 0;
        for (char each : candidates.toCharArray()) {
            var outline = font.createGlyphVector(CONTEXT, "" + each);
            double margin = (2 * Drawing.COLUMN - outline.getGlyphMetrics(0).getAdvance()) / 2;
            var dots = dots(2 * Drawing.COLUMN, graphics -> graphics.fill(outline.getOutline((float) margin, 27)));
            double likeness = likeness(row, from, 2 * Drawing.COLUMN, dots);
            best = likeness > most ? each : best;
            most = Math.max(most, likeness);
        }
        return best;
    }

    @Test
    void arabicIsJoinedAndRunsFromTheRight() throws Exception {
        for (var text : new String[] {"إيصال", "السلام", "بلدية", "موقف", "لا", "گچپژ", "ألآء"}) {
            var row = drawn(text);
            assertThat(likeness(row, 0, WIDE, byTheJdk(text))).as(text).isGreaterThan(0.55);
            for (var wrong : new String[] {backwards(text), unjoined(text)}) {
                assertThat(likeness(row, 0, WIDE, byTheJdk(wrong))).as(wrong).isLessThan(0.45);
            }
        }
    }

    private static String backwards(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String unjoined(String text) {
        return String.join("\u200c", text.split(""));
    }

    private static boolean[][] byTheJdk(String text) throws Exception {
        var layout = new TextLayout(text, font("Vazirmatn-Regular"), CONTEXT);
        var place = AffineTransform.getTranslateInstance(WIDE - layout.getAdvance(), 27);
        return dots(WIDE, graphics -> graphics.fill(layout.getOutline(place)));
    }

    @Test
    void amountsStandBelowEachOther() throws Exception {
        var first = drawn("주차            3,000");
        var second = drawn("할인 (장애인)    -500");
        assertThat(lastBlack(first)).isCloseTo(lastBlack(second), Offset.offset(1));
    }

    private static int lastBlack(Paper.Row row) {
        int last = 0;
        for (int x = 0; x < WIDE; x++) {
            for (int y = 0; y < Drawing.HIGH; y++) {
                last = row.isBlack(x, y) ? x : last;
            }
        }
        return last;
    }

    @Test
    void longLinesAreBrokenAtSpacesAndNothingIsLost() throws Exception {
        try (var drawing = new Drawing(16)) {
            assertThat(drawing.rows("가나다 라마바 사아자 차카타")).hasSize(2);
            assertThat(drawing.rows("가".repeat(17))).hasSize(3);
            assertThat(drawing.rows("\u200f")).hasSize(1);
        }
    }

    /** To be looked at: target/paper.png. */
    @Test
    void drawsAWholeReceipt() throws Exception {
        var paper = new Paper();
        try (var drawing = new Drawing(COLUMNS)) {
            for (var line : """
                    서울특별시 중구 공영주차장 영수증
                    차량 번호               12가 3456
                    입차  2026-11-23 09:12   출차 10:47
                    주차 요금                 3,000원
                    할인 (장애인)            -1,500원
                    합계                      1,500원
                    بلدية سيول – إيصال موقف السيارات
                    رقم المركبة: ١٢٣ ABC (زائر)
                    المبلغ 1,500 KRW نقدًا، شكرًا لكم!
                    Сумма: 1 500 ₩ · Ευχαριστούμε · Cảm ơn bạn
                    ใบเสร็จรับเงิน ที่จอดรถ
                    駐車料金 領收證""".lines().toList()) {
                for (var row : drawing.rows(line)) {
                    paper.dots(drawing.wide(), row);
                }
            }
        }
        var file = new File("target/paper.png");
        Files.createDirectories(file.getParentFile().toPath());
        assertThat(ImageIO.write(paper.image(WIDE), "png", file)).isTrue();
    }
}
