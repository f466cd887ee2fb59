// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.rows;

import city.madang.document.RowWriter;
import city.madang.geo.Point;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Writes a list of objects, one on each line. */
public final class JsonRows implements RowWriter {
    private final RowFields fields;
    private final JsonGenerator to;

    public JsonRows(RowFields fields, OutputStream out) throws IOException {
        this.fields = fields;
        to = generator(out);
        to.writeStartArray();
    }

    /** Leaves the stream open. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return new JsonFactory()
                .createGenerator(out, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
                .setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    @Override
    public void write(Record row, Optional<Point> position) throws IOException {
        to.writeRaw('\n');
        fields.write(row, to);
    }

    @Override
    public void close() throws IOException {
        to.writeRaw('\n');
        to.writeEndArray();
        to.close();
    }
}
