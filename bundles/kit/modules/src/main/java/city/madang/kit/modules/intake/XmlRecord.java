// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One element with what is below it. A column is the path to an element that holds only text; of several the first with any text counts, and
 * attributes are not read.
 */
final class XmlRecord {
    /** More is none of the lists that cities publish. */
    private static final int DEEPEST = 50;

    private final List<String> columns;
    private final String[] cells;
    private final StringBuilder path = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private int depth;
    /** Whether nothing but text was seen since the last element began. */
    private boolean plain;

    private XmlRecord(List<String> columns) {
        this.columns = columns;
        cells = new String[columns.size()];
        Arrays.fill(cells, "");
    }

    /**
     * Reads to the end of the element.
     *
     * @param xml at its beginning
     * @return a cell for each column; empty text where there is no such element
     */
    static List<String> read(XMLStreamReader xml, List<String> columns) throws XMLStreamException {
        var record = new XmlRecord(columns);
        while (record.depth >= 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> record.begin(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> record.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> record.text.append(xml.getText());
                default -> {
                    // comments and instructions
                }
            }
        }
        return List.of(record.cells);
    }

    private void begin(String name) {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("a record is deeper than " + DEEPEST + " levels");
        }
        path.append('/').append(name);
        text.setLength(0);
        plain = true;
    }

    private void end() {
        var column = plain ? columns.indexOf(path.toString()) : -1;
        if (column >= 0 && cells[column].isEmpty()) {
            cells[column] = text.toString();
        }
        depth--;
        path.setLength(Math.max(0, path.lastIndexOf("/")));
        plain = false;
    }
}
