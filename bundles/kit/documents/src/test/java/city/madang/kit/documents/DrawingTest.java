// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.madang.document.Chart;
import city.madang.document.Chart.Kind;
import city.madang.document.Chart.Series;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.HybridBinarizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Charts say the same in shapes and words; codes are read back by another reader. */
class DrawingTest {
    private static final Instant WHEN = Instant.parse("2026-03-04T05:06:07Z");

    private final DocumentOffice office = TestOffice.open();

    private static Chart chart(Kind kind, Series... series) {
        return new Chart(kind, "Waits <in> days", "", List.of("Jan", "Feb", "Mar"), List.of(series), "A & B", WHEN);
    }

    @Test
    void drawsAChartWithItsTable() {
        var chart = new Chart(
                Chart.Kind.LINES,
                "Requests",
                "a month",
                List.of("Jan", "Feb", "Mar"),
                List.of(new Chart.Series("Filed", List.of(1200.0, 900.0, 1400.0))),
                "Complaints",
                WHEN);
        var drawing = office.chart(chart, Locale.ENGLISH);
        assertThat(drawing.markup())
                .contains("<figcaption>Requests (a month)</figcaption>")
                .contains("<td>1,400</td>")
                .contains("Source: Complaints. As of Mar 4, 2026");
    }

    @Test
    void escapesWhatPeopleWrote() {
        var drawing = office.chart(
                chart(
                        Kind.BARS,
                        new Series("<script>", List.of(1.0, 2.0, 3.0)),
                        new Series("\"", List.of(1.0, 2.0, 3.0))),
                Locale.ENGLISH);
        assertThat(drawing.markup())
                .contains("Waits &lt;in&gt; days")
                .doesNotContain("<script>")
                .doesNotContain("style=");
    }

    @Test
    void leavesAGapWhereAValueIsMissing() {
        var drawing = office.chart(chart(Kind.LINES, new Series("a", List.of(1.0, Double.NaN, 3.0))), Locale.ENGLISH);
        assertThat(drawing.markup()).containsPattern("d=\"M[0-9. ]+M[0-9. ]+\"").contains("<td>–</td>");
    }

    @Test
    void beginsAtTheRightInArabic() {
        var bars = chart(Kind.BARS, new Series("a", List.of(1.0, 2.0, 3.0)));
        assertThat(firstBar(office.chart(bars, Locale.ENGLISH).markup()))
                .isLessThan(
                        firstBar(office.chart(bars, Locale.forLanguageTag("ar")).markup()));
    }

    @Test
    void drawsNothingAndBelowNothing() {
        assertThat(office.chart(chart(Kind.BARS, new Series("a", List.of(0.0, 0.0, 0.0))), Locale.ENGLISH)
                        .markup())
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
        assertThat(office.chart(chart(Kind.BARS, new Series("a", List.of(-5.0, 3.0, 0.0))), Locale.ENGLISH)
                        .markup())
                .doesNotContain("height=\"-");
    }

    @Test
    void makesRoomForTheLongestNumber() {
        var chart = chart(Kind.LINES, new Series("a", List.of(-1_500_000_000.0, 0.0, 2_000_000_000.0)));
        var ends = Pattern.compile("<text x=\"([0-9.]+)\"[^>]*text-anchor=\"end\"[^>]*>([^<]+)<")
                .matcher(office.chart(chart, Locale.ENGLISH).markup())
                .results()
                .toList();
        assertThat(ends).anyMatch(number -> number.group(2).equals("-2,000,000,000"));
        assertThat(ends)
                .allSatisfy(number -> assertThat(Double.parseDouble(number.group(1)))
                        .isGreaterThanOrEqualTo(number.group(2).length() * 6.5));
    }

    private static final List<Series> BARS = List.of(
            new Series("From", List.of(0.0, 2.0, 6.0)),
            new Series("Pilot", List.of(4.0, 1.0, Double.NaN)),
            new Series("Growth", List.of(Double.NaN, Double.NaN, 6.0)));

    @Test
    void drawsBarsOverTimeInBothDirections() {
        var gantt = chart(Kind.GANTT, BARS.toArray(Series[]::new));
        var markup = office.chart(gantt, Locale.ENGLISH).markup();
        assertThat(firstBar(markup)).isEqualTo(170);
        assertThat(Pattern.compile("<rect ").matcher(markup).results()).hasSize(3);
        assertThat(markup).contains("width=\"148\"", ">12</text>", "<th scope=\"col\">From</th>");
        assertThat(markup.split("<li>")).hasSize(3);
        var mirrored = office.chart(gantt, Locale.forLanguageTag("ar"))
                .markup()
                .replaceFirst("<figcaption>.*?</figcaption>", "");
        assertThat(firstBar(mirrored)).isEqualTo(480 - 170 - 98.7);
    }

    @Test
    void timesOfAGanttChartMayHaveNames() {
        var numbered = chart(Kind.GANTT, BARS.toArray(Series[]::new));
        var named = new Chart(
                numbered.kind(),
                numbered.title(),
                numbered.unit(),
                numbered.labels(),
                numbered.series(),
                numbered.source(),
                numbered.asOf(),
                List.of("T0", "T1", "T2", "T3"));
        var markup = office.chart(named, Locale.ENGLISH).markup();
        assertThat(markup).contains(">T0</text>", ">T3</text>", ">12</text>").doesNotContain(">T1</text>");
    }

    @Test
    void refusesAChartThatDoesNotFitTogether() {
        assertThatIllegalArgumentException().isThrownBy(() -> chart(Kind.GANTT, BARS.get(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> chart(Kind.BARS, new Series("a", List.of(1.0))));
        assertThatIllegalArgumentException().isThrownBy(() -> chart(Kind.BARS));
    }

    @Test
    void codesAreReadByOtherReaders() throws NotFoundException {
        var address = "https://example.org/complaints/요청?n=1";
        assertThat(read(office.qr(address).markup())).isEqualTo(address);
        assertThat(read(office.barcode("MADANG-0042").markup())).isEqualTo("MADANG-0042");
        assertThatIllegalArgumentException().isThrownBy(() -> office.barcode("번호"));
        assertThatIllegalArgumentException().isThrownBy(() -> office.qr("x".repeat(1001)));
    }

    private static double firstBar(String markup) {
        var bar = Pattern.compile("<rect x=\"([0-9.]+)\"").matcher(markup);
        assertThat(bar.find()).isTrue();
        return Double.parseDouble(bar.group(1));
    }

    private static String read(String svg) throws NotFoundException {
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new Painted(svg))))
                .getText();
    }

    /** Paints the rectangles of a code's path, eight pixels for a module. */
    private static final class Painted extends LuminanceSource {
        private static final int SCALE = 8;
        private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");
        private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");

        private final byte[] pixels;

        Painted(String svg) {
            this(svg, SIZE.matcher(svg).results().findFirst().orElseThrow());
        }

        private Painted(String svg, java.util.regex.MatchResult size) {
            super(Integer.parseInt(size.group(1)) * SCALE, Integer.parseInt(size.group(2)) * SCALE);
            pixels = new byte[getWidth() * getHeight()];
            java.util.Arrays.fill(pixels, (byte) 0xff);
            BAR.matcher(svg).results().forEach(bar -> {
                for (int y = at(bar, 2); y < at(bar, 2) + at(bar, 4); y++) {
                    for (int x = at(bar, 1); x < at(bar, 1) + at(bar, 3); x++) {
                        pixels[y * getWidth() + x] = 0;
                    }
                }
            });
        }

        private static int at(java.util.regex.MatchResult bar, int group) {
            return Integer.parseInt(bar.group(group)) * SCALE;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return java.util.Arrays.copyOfRange(pixels, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return pixels;
        }
    }
}
