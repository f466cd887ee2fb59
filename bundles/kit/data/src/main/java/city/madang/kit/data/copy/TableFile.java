// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import city.madang.kit.Sha256;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A table's rows in a compressed file: a line with {@link TableHead}, then one for each row, a JSON array. */
final class TableFile implements RowSource {
    private static final String ENDING = ".jsonl.gz";
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final JsonParser json;
    private final TableHead head;
    private final List<Kind> kinds;

    private TableFile(Path file, JsonParser json) throws IOException {
        this.file = file;
        this.json = json;
        json.nextToken();
        head = json.readValueAs(TableHead.class);
        kinds = head.columns().stream()
                .map(column -> Kind.valueOf(column.type().toUpperCase(Locale.ROOT)))
                .toList();
    }

    static Path in(Path folder, String table) {
        return folder.resolve(table + ENDING);
    }

    /** Writes all rows, so that they are on the disk. */
    static CopySheet.Content write(Path file, TableHead head, List<Kind> kinds, RowSource rows)
            throws IOException, SQLException {
        long count = 0;
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var hashed = new DigestOutputStream(Channels.newOutputStream(channel), Sha256.digest());
            var packed = new GZIPOutputStream(hashed, BUFFER);
            var json = Json.MAPPER.createGenerator(packed);
            json.writePOJO(head);
            for (var row = rows.next(); row != null; row = rows.next()) {
                json.writeStartArray();
                for (int column = 0; column < row.length; column++) {
                    kinds.get(column).toJson(row[column], json);
                }
                json.writeEndArray();
                count++;
            }
            json.writeRaw('\n');
            json.flush();
            packed.finish();
            channel.force(true);
            return new CopySheet.Content(count, Sha256.of(hashed.getMessageDigest()));
        }
    }

    /** @throws IOException when it cannot be read */
    static TableFile read(Path file) throws IOException {
        var in = new GZIPInputStream(Files.newInputStream(file), BUFFER);
        try {
            return new TableFile(file, Json.MAPPER.createParser(in));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw new IOException(file + " is no table of a copy", e);
        }
    }

    TableHead head() {
        return head;
    }

    /** Of the head's columns. */
    List<Kind> kinds() {
        return kinds;
    }

    @Override
    public Object[] next() throws IOException {
        try {
            if (json.nextToken() == null) {
                return null;
            }
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw unreadable(null);
            }
            var row = new Object[kinds.size()];
            for (int column = 0; column < row.length; column++) {
                json.nextToken();
                row[column] = kinds.get(column).fromJson(json);
            }
            if (json.nextToken() != JsonToken.END_ARRAY) {
                throw unreadable(null);
            }
            return row;
        } catch (JacksonException | NumberFormatException e) {
            throw unreadable(e);
        }
    }

    private IOException unreadable(Exception cause) {
        return new IOException(
                file + " cannot be read at line " + json.currentTokenLocation().getLineNr(), cause);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
