// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import city.madang.file.StoredFile;
import city.madang.kit.FileStore;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A person's data as a file: written while it is sent, so that photos do not lie in memory. */
record ExportZip(List<Held> held, ReadablePage page, FileStore files, Instant now) {
    void writeTo(OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        entry(zip, "data.json");
        json(zip);
        entry(zip, "index.html");
        zip.write(page.of(held, now).getBytes(StandardCharsets.UTF_8));
        entry(zip, "style.css");
        try (var style = ExportZip.class.getResourceAsStream("style.css")) {
            style.transferTo(zip);
        }
        for (var kind : held) {
            for (var line : kind.lines()) {
                for (var file : line.files()) {
                    copy(zip, file);
                }
            }
        }
        zip.finish();
    }

    private void entry(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(now.toEpochMilli());
        zip.putNextEntry(entry);
    }

    /** A file that must not be given out, or is gone, is named in the data and left out. */
    private void copy(ZipOutputStream zip, StoredFile file) throws IOException {
        try {
            var content = files.content(file, false);
            entry(zip, path(file));
            Files.copy(content, zip);
        } catch (FileStore.Withheld | NoSuchFileException e) {
            return;
        }
    }

    /** The sender's name without anything that a file system could take for a path. */
    static String path(StoredFile file) {
        return "files/" + file.id() + "-" + file.name().replaceAll("[^\\p{L}\\p{M}\\p{N}._-]", "_");
    }

    private void json(ZipOutputStream zip) throws IOException {
        var json = new JsonFactory().createGenerator(zip).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("made", now.toString());
        json.writeArrayFieldStart("kinds");
        for (var kind : held) {
            json.writeStartObject();
            json.writeStringField("module", kind.module());
            json.writeStringField("kind", kind.name());
            json.writeArrayFieldStart("records");
            for (var line : kind.lines()) {
                write(json, line);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private static void write(JsonGenerator json, Held.Line line) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", line.id());
        json.writeStringField("since", line.since().toString());
        json.writeObjectFieldStart("values");
        for (var value : line.values()) {
            json.writeStringField(
                    value.field(), value.moment().map(Instant::toString).orElse(value.text()));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("files");
        for (var file : line.files()) {
            json.writeString(path(file));
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
