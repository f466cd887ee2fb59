// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.rows;

import city.madang.document.RowWriter;
import city.madang.geo.Point;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Optional;

/** Writes RFC 7946: one collection, a feature on each line. */
public final class GeoJsonRows implements RowWriter {
    private final RowFields fields;
    private final JsonGenerator to;

    public GeoJsonRows(RowFields fields, OutputStream out) throws IOException {
        this.fields = fields;
        to = JsonRows.generator(out);
        to.writeStartObject();
        to.writeStringField("type", "FeatureCollection");
        to.writeArrayFieldStart("features");
    }

    @Override
    public void write(Record row, Optional<Point> position) throws IOException {
        to.writeRaw('\n');
        to.writeStartObject();
        to.writeStringField("type", "Feature");
        to.writeFieldName("geometry");
        if (position.isPresent()) {
            geometry(position.get());
        } else {
            to.writeNull();
        }
        to.writeFieldName("properties");
        fields.write(row, to);
        to.writeEndObject();
    }

    /** Longitude first (section 3.1.1). */
    private void geometry(Point at) throws IOException {
        to.writeStartObject();
        to.writeStringField("type", "Point");
        to.writeArrayFieldStart("coordinates");
        to.writeNumber(BigDecimal.valueOf(at.longitude()));
        to.writeNumber(BigDecimal.valueOf(at.latitude()));
        to.writeEndArray();
        to.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        to.writeRaw('\n');
        to.writeEndArray();
        to.writeEndObject();
        to.writeRaw('\n');
        to.close();
    }
}
