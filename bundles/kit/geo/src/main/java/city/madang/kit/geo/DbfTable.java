// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the table of a shapefile: dBASE III, fields of fixed width. */
final class DbfTable {
    private static final int DESCRIPTORS = 32;
    private static final int DESCRIPTOR = 32;
    private static final int NAME = 11;
    private static final int WIDTH_AT = 16;
    private static final int LANGUAGE_AT = 29;
    private static final byte END = 0x0D;

    private DbfTable() {}

    private record Column(String name, int width) {}

    /** Rows in their order, deleted ones included, because shapes are counted with them. */
    static List<Map<String, String>> read(byte[] content, Optional<String> codePage) {
        var file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length < DESCRIPTORS) {
            throw new BufferUnderflowException();
        }
        int rows = file.getInt(4);
        int start = Short.toUnsignedInt(file.getShort(8));
        var charset = CodePage.of(codePage, content[LANGUAGE_AT]);
        var columns = columns(content);
        file.position(Math.min(start, content.length));
        var all = new ArrayList<Map<String, String>>();
        for (int i = 0; i < rows; i++) {
            file.get(); // whether it is deleted
            var row = new LinkedHashMap<String, String>();
            for (var column : columns) {
                var bytes = new byte[column.width()];
                file.get(bytes);
                row.put(column.name(), text(bytes, charset));
            }
            all.add(row);
        }
        return all;
    }

    private static List<Column> columns(byte[] content) {
        var columns = new ArrayList<Column>();
        for (int at = DESCRIPTORS; at + DESCRIPTOR <= content.length && content[at] != END; at += DESCRIPTOR) {
            int length = 0;
            while (length < NAME && content[at + length] != 0) {
                length++;
            }
            var name = new String(content, at, length, StandardCharsets.US_ASCII);
            columns.add(new Column(name, Byte.toUnsignedInt(content[at + WIDTH_AT])));
        }
        return columns;
    }

    private static String text(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\0", "")
                    .strip();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the table is not written in " + charset
                    + "; put a file with the ending .cpg beside it that names its code page, for example 949");
        }
    }
}
