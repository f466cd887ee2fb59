// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import city.madang.kit.notify.out.MessageRow;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes messages as Atom (RFC 4287).
 *
 * @param own the feed's own address, which also is its id
 * @param begun when it has no entry yet, it was updated then
 */
record AtomFeed(String city, String site, String own, Instant begun) {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    String write(List<MessageRow> messages) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", own);
            element(xml, "title", city);
            element(xml, "updated", updated(messages).toString());
            link(xml, "self", own);
            link(xml, "alternate", site + "/account/messages");
            xml.writeStartElement("author");
            element(xml, "name", city);
            xml.writeEndElement();
            for (var message : messages) {
                entry(xml, message);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private Instant updated(List<MessageRow> messages) {
        return messages.stream().findFirst().map(MessageRow::created).orElse(begun);
    }

    private void entry(XMLStreamWriter xml, MessageRow message) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", message.lang().toLanguageTag());
        element(xml, "id", "urn:uuid:" + message.id());
        element(xml, "title", message.subject());
        element(xml, "updated", message.created().toString());
        link(xml, "alternate", site + "/account/messages#m" + message.id());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(allowed(message.body()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    /** Without what XML 1.0 has no way to write (2.2). */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(each -> each >= 0x20 && each != 0xFFFE && each != 0xFFFF && !(each >= 0xD800 && each <= 0xDFFF)
                        || each == '\n'
                        || each == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
