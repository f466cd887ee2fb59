// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.web.HttpReply;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The two formats of GeoReport v2. An answer is made once, of maps, lists, texts, numbers and truth values, and written as either:
 * JSON follows from XML by the Spark convention, by which a list loses the element around it, and an empty element is null.
 */
enum Format {
    JSON {
        @Override
        HttpReply write(String root, Object answer) {
            return HttpReply.json(answer);
        }
    },
    XML {
        @Override
        HttpReply write(String root, Object answer) {
            var text = new StringWriter();
            try {
                var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
                xml.writeStartDocument("UTF-8", "1.0");
                element(xml, root, answer);
                xml.writeEndDocument();
                xml.close();
            } catch (XMLStreamException e) {
                throw new IllegalStateException(e);
            }
            return HttpReply.text("text/xml; charset=utf-8", text.toString());
        }
    };

    /** What an element of a list is called in XML. */
    private static final Map<String, String> ONE_OF = Map.of(
            "services", "service",
            "attributes", "attribute",
            "values", "value",
            "service_requests", "request",
            "service_request_updates", "request_update",
            "errors", "error",
            "endpoints", "endpoint",
            "formats", "format");

    /** @param root of the document in XML */
    abstract HttpReply write(String root, Object answer);

    private static void element(XMLStreamWriter xml, String name, Object value) throws XMLStreamException {
        if (value == null) {
            xml.writeEmptyElement(name);
            return;
        }
        xml.writeStartElement(name);
        if (value instanceof Map<?, ?> map) {
            for (var entry : map.entrySet()) {
                element(xml, String.valueOf(entry.getKey()), entry.getValue());
            }
        } else if (value instanceof List<?> list) {
            for (var each : list) {
                element(xml, ONE_OF.get(name), each);
            }
        } else {
            xml.writeCharacters(allowed(String.valueOf(value)));
        }
        xml.writeEndElement();
    }

    /** XML 1.0, "Char": it has no way to write the others. */
    private static String allowed(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().map(Format::kept).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static int kept(int c) {
        boolean in = c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
        return in ? c : 0xFFFD;
    }
}
