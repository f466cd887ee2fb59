// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.geo.AreaId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeFileTest {
    private static final Charset KOREAN = Charset.forName("x-windows-949");
    /** Clockwise from the south-west; the hole goes the other way. */
    private static final double[] OUTER = {0, 0, 0, 10, 10, 10, 10, 0, 0, 0};

    private static final double[] HOLE = {2, 2, 4, 2, 4, 4, 2, 4, 2, 2};
    private static final double[] ISLAND = {20, 0, 20, 2, 22, 2, 22, 0, 20, 0};

    @TempDir
    Path folder;

    @Test
    void readsPolygonsWithHolesAndIslandsInTheTablesCodePage() throws Exception {
        write(polygon(5, OUTER, HOLE, ISLAND), table(KOREAN, "11440", "마포구"), "949");
        var area = areas().get(0);
        assertThat(area.id()).isEqualTo(new AreaId("11440"));
        assertThat(area.name().in(Locale.KOREAN)).isEqualTo("마포구");
        assertThat(area.boundary().orElseThrow())
                .startsWith("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0.0,0.0],[0.0,10.0]")
                .contains("]],[[2.0,2.0],[4.0,2.0]")
                .contains("]]],[[[20.0,0.0],");
    }

    @Test
    void takesTheCodePageFromTheTableWithoutAFileForIt() throws Exception {
        var table = table(KOREAN, "11440", "마포구");
        table[29] = 0x79;
        write(polygon(5, OUTER), table, null);
        assertThat(areas().get(0).name().in(Locale.KOREAN)).isEqualTo("마포구");
    }

    @Test
    void saysWhatIsMissingWhenTheCodePageIsUnknown() throws Exception {
        write(polygon(5, OUTER), table(KOREAN, "11440", "마포구"), null);
        assertThatThrownBy(this::areas).isInstanceOf(BadAreaFile.class).hasMessageContaining(".cpg");
        write(polygon(5, OUTER), table(KOREAN, "11440", "마포구"), "klingon");
        assertThatThrownBy(this::areas).hasMessageContaining("klingon");
    }

    @Test
    void refusesOtherShapesProjectedOnesAndWhatIsCutOff() throws Exception {
        var table = table(StandardCharsets.UTF_8, "1", "One");
        write(polygon(3, OUTER), table, null);
        assertThatThrownBy(this::areas).hasMessageContaining("not polygons");
        write(polygon(5, 953000, 1950000, 953000, 1960000, 960000, 1960000, 953000, 1950000), table, null);
        assertThatThrownBy(this::areas).hasMessageContaining("WGS 84");
        var whole = polygon(5, OUTER);
        for (int length = 0; length < whole.length; length += 7) {
            write(Arrays.copyOf(whole, length), table, null);
            assertThatThrownBy(this::areas).as(length + " bytes").isInstanceOf(BadAreaFile.class);
        }
        write(whole, Arrays.copyOf(table, table.length - 5), null);
        assertThatThrownBy(this::areas).hasMessageContaining("cut off");
    }

    private List<AreaRow> areas() throws IOException, BadAreaFile {
        return AreaSource.open(folder.resolve("areas.shp")).areas("KR");
    }

    private void write(byte[] shapes, byte[] table, String codePage) throws IOException {
        Files.write(folder.resolve("areas.shp"), shapes);
        Files.write(folder.resolve("areas.dbf"), table);
        Files.deleteIfExists(folder.resolve("areas.cpg"));
        if (codePage != null) {
            Files.writeString(folder.resolve("areas.cpg"), codePage);
        }
    }

    private static byte[] polygon(int type, double[]... rings) {
        int points = Arrays.stream(rings).mapToInt(ring -> ring.length / 2).sum();
        int length = 44 + 4 * rings.length + 16 * points;
        var file = ByteBuffer.allocate(108 + length).putInt(9994);
        file.position(100);
        file.putInt(1).putInt(length / 2).order(ByteOrder.LITTLE_ENDIAN).putInt(type);
        file.position(file.position() + 32);
        file.putInt(rings.length).putInt(points);
        int start = 0;
        for (var ring : rings) {
            file.putInt(start);
            start += ring.length / 2;
        }
        for (var ring : rings) {
            Arrays.stream(ring).forEach(file::putDouble);
        }
        return file.array();
    }

    private static byte[] polygon(int type, double... ring) {
        return polygon(type, new double[][] {ring});
    }

    private static byte[] table(Charset charset, String code, String name) {
        var file = ByteBuffer.allocate(32 + 64 + 1 + 1 + 5 + 20).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, (byte) 3).putInt(4, 1).putShort(8, (short) 97).putShort(10, (short) 26);
        file.position(32);
        column(file, "SIG_CD", 5);
        column(file, "SIG_KOR_NM", 20);
        file.put((byte) 0x0D).put((byte) ' ');
        padded(file, code.getBytes(charset), 5);
        padded(file, name.getBytes(charset), 20);
        return file.array();
    }

    private static void column(ByteBuffer file, String name, int width) {
        int start = file.position();
        file.put(name.getBytes(StandardCharsets.US_ASCII));
        file.put(start + 11, (byte) 'C').put(start + 16, (byte) width).position(start + 32);
    }

    private static void padded(ByteBuffer file, byte[] text, int width) {
        file.put(text);
        for (int i = text.length; i < width; i++) {
            file.put((byte) ' ');
        }
    }
}
