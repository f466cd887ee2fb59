// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.kit.SpreadsheetText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file (RFC 4180), plain or gzipped, read record by record. */
final class CsvFile implements SourceFile {
    private static final List<String> EMPTY_LINE = List.of("");

    private final Mapping mapping;
    private final RecordStream bytes;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long line = 1;
    private long end;

    /** @throws IllegalArgumentException when it cannot be read, saying why */
    CsvFile(Path file, Mapping mapping) {
        this.mapping = mapping;
        if (mapping.delimiter().length() != 1) {
            throw new IllegalArgumentException("the mapping's delimiter is one character");
        }
        try {
            var decoder = charset(mapping.encoding())
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            bytes = RecordStream.open(file, "is a quotation mark missing?");
            parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(mapping.delimiter())
                    .setIgnoreEmptyLines(false)
                    .get()
                    .parse(new InputStreamReader(bytes, decoder));
            records = parser.iterator();
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The names in the first line. */
    @Override
    public List<String> header() {
        var first = next();
        if (first.isEmpty()) {
            throw new IllegalArgumentException("the file is empty");
        }
        return first.stream()
                .map(name -> SpreadsheetText.unmarked(name).strip())
                .toList();
    }

    /** The next record; empty at the end. Empty lines are passed over. */
    @Override
    public List<String> next() {
        try {
            while (records.hasNext()) {
                var cells = records.next().toList();
                line = end + 1;
                end = parser.getCurrentLineNumber();
                bytes.next();
                if (!cells.equals(EMPTY_LINE)) {
                    return cells;
                }
            }
            return List.of();
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause(), e);
        } catch (IllegalStateException e) {
            throw unreadable(e, e);
        }
    }

    /** Where the last record began, from 1. */
    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IllegalArgumentException unreadable(Exception why, Exception thrown) {
        var near = "near line " + (end + 1) + ": ";
        if (why instanceof CharacterCodingException) {
            return new IllegalArgumentException(
                    near + "not in " + mapping.encoding() + "; name the file's encoding in the mapping (\"encoding\")",
                    thrown);
        }
        return new IllegalArgumentException(near + why.getMessage(), thrown);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException("the mapping's encoding '" + name + "' is not known here", e);
        }
    }
}
