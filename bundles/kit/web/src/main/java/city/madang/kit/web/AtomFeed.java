// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.portal.FeedEntry;
import city.madang.web.HttpReply;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a feed as Atom (RFC 4287).
 *
 * @param own the feed's own address
 * @param name what the feed's id is made of: it stays when the address changes
 * @param names what ids of entries are made of
 * @param author the city
 * @param address whole addresses of paths
 */
record AtomFeed(String own, String name, String names, String author, UnaryOperator<String> address) {
    static final String TYPE = "application/atom+xml; charset=utf-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    String write(HttpReply.Feed feed) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            language(xml, feed.language().toLanguageTag());
            element(xml, "id", id(name));
            element(xml, "title", feed.title());
            if (!feed.about().isEmpty()) {
                element(xml, "subtitle", feed.about());
            }
            element(xml, "updated", updated(feed).toString());
            link(xml, "self", own);
            link(xml, "alternate", address.apply(feed.page()));
            xml.writeStartElement("author");
            element(xml, "name", author);
            xml.writeEndElement();
            for (var entry : feed.entries()) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** The latest change of an entry. */
    static Instant updated(HttpReply.Feed feed) {
        return feed.entries().stream()
                .map(FeedEntry::updated)
                .max(Instant::compareTo)
                .orElse(feed.begun());
    }

    private void entry(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        language(xml, entry.language().toLanguageTag());
        element(xml, "id", id(names + entry.id()));
        element(xml, "title", entry.title());
        element(xml, "published", entry.published().toString());
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", address.apply(entry.path()));
        if (entry.data().isPresent()) {
            link(xml, "alternate", address.apply(entry.data().get().path()));
            xml.writeAttribute("type", entry.data().get().type());
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(allowed(entry.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** The same for the same thing, whatever address the city has (RFC 4287, 4.2.6). */
    private static String id(String of) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }

    private static void language(XMLStreamWriter xml, String tag) throws XMLStreamException {
        xml.writeAttribute("xml:lang", tag);
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
