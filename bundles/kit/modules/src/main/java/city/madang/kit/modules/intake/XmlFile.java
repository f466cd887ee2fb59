// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML file with a list of records, plain or gzipped, read record by record in the encoding that it names. Names are without
 * prefixes. A document type is refused: entities would be declared in it.
 */
final class XmlFile implements SourceFile {
    private static final String ANY = "*";
    private static final String MESSAGE = "Message: ";

    private final List<String> columns;
    private final List<String> way;
    private final RecordStream bytes;
    private final XMLStreamReader xml;
    private int depth;
    private long record;

    /** @throws IllegalArgumentException when it cannot be read, saying why */
    XmlFile(Path file, Mapping mapping) {
        columns = mapping.paths();
        way = List.of(mapping.records().substring(1).split("/"));
        try {
            bytes = RecordStream.open(file, "is the end of an element missing?");
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
        try {
            xml = factory().createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            closeBytes();
            throw unreadable(e, "");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    @Override
    public List<String> header() {
        return columns;
    }

    @Override
    public List<String> next() {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD ->
                        throw new IllegalArgumentException(
                                "the file has a document type (<!DOCTYPE ...>), which is not taken");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (isRecord()) {
                            return read();
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // comments, instructions, and text between records
                    }
                }
            }
            return List.of();
        } catch (XMLStreamException e) {
            throw unreadable(
                    e,
                    "near record " + (record + 1) + ", line " + e.getLocation().getLineNumber() + ": ");
        }
    }

    /** Goes one step on the way to the records, or passes over what is beside it. */
    private boolean isRecord() throws XMLStreamException {
        var name = xml.getLocalName();
        if (!way.get(depth).equals(ANY) && !way.get(depth).equals(name)) {
            if (depth == 0) {
                throw new IllegalArgumentException(
                        "the file begins with <" + Cell.shown(name) + "> where the mapping has <" + way.get(0) + ">");
            }
            passOver();
            return false;
        }
        depth++;
        return depth == way.size();
    }

    private List<String> read() throws XMLStreamException {
        var cells = XmlRecord.read(xml, columns);
        depth--;
        record++;
        bytes.next();
        return cells;
    }

    private void passOver() throws XMLStreamException {
        XmlRecord.read(xml, List.of());
    }

    @Override
    public long line() {
        return record;
    }

    @Override
    public void close() {
        closeBytes();
    }

    /** All that the reader of XML holds is memory. */
    private void closeBytes() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDK's messages repeat the place in their first line. */
    private static IllegalArgumentException unreadable(XMLStreamException e, String near) {
        var message = String.valueOf(e.getMessage());
        var from = message.indexOf(MESSAGE);
        return new IllegalArgumentException(
                near + (from < 0 ? message : message.substring(from + MESSAGE.length())), e);
    }
}
