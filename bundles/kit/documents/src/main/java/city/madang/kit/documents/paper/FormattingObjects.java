// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.paper;

import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Tells a typesetter XSL formatting objects (W3C XSL 1.1), element by element. For one thread. */
final class FormattingObjects {
    private static final int ARABIC_MARK = 0x61c;
    private static final int RIGHT_TO_LEFT_MARK = 0x200f;
    private static final int UNKNOWN = 0xfffd;
    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String EXTENSIONS = "http://xmlgraphics.apache.org/fop/extensions";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final String META = "adobe:ns:meta/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private final ContentHandler out;

    FormattingObjects(ContentHandler out) {
        this.out = out;
    }

    /** What stands inside an element. */
    interface Inside {
        void write() throws SAXException;
    }

    void document(Inside inside) throws SAXException {
        out.startDocument();
        out.startPrefixMapping("fo", FO);
        out.startPrefixMapping("fox", EXTENSIONS);
        inside.write();
        out.endPrefixMapping("fox");
        out.endPrefixMapping("fo");
        out.endDocument();
    }

    /**
     * The title as a reader of the file finds it (XMP, ISO 16684-1). In two languages, though they are one: of a single one FOP makes plain
     * text, which PDF/UA and PDF/A refuse.
     */
    void title(String words, String language) throws SAXException {
        Inside titles = () -> {
            meta(RDF, "rdf:li", () -> text(words), XML, "xml:lang", "x-default");
            meta(RDF, "rdf:li", () -> text(words), XML, "xml:lang", language);
        };
        Inside title = () -> meta(DUBLIN_CORE, "dc:title", () -> meta(RDF, "rdf:Alt", titles));
        Inside about = () -> meta(RDF, "rdf:Description", title, RDF, "rdf:about", "");
        in("declarations", "", () -> meta(META, "x:xmpmeta", () -> meta(RDF, "rdf:RDF", about)));
    }

    /** @param attribute namespace, name and value, or nothing */
    private void meta(String namespace, String name, Inside inside, String... attribute) throws SAXException {
        var attributes = new AttributesImpl();
        if (attribute.length > 0) {
            attributes.addAttribute(attribute[0], local(attribute[1]), attribute[1], "CDATA", attribute[2]);
        }
        out.startElement(namespace, local(name), name, attributes);
        inside.write();
        out.endElement(namespace, local(name), name);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /**
     * @param style attributes in one line, {@code name: value; name: value}
     * @param more names and values in turn, for values that were not written here; names may start with {@code fox:} or
     *     {@code xml:}
     */
    void in(String element, String style, Inside inside, String... more) throws SAXException {
        var all = new AttributesImpl();
        for (var each : style.isEmpty() ? new String[0] : style.split("; ")) {
            var parts = each.split(": ", 2);
            add(all, parts[0], parts[1]);
        }
        for (int each = 0; each < more.length; each += 2) {
            add(all, more[each], more[each + 1]);
        }
        out.startElement(FO, element, "fo:" + element, all);
        inside.write();
        out.endElement(FO, element, "fo:" + element);
    }

    private static void add(AttributesImpl all, String name, String value) {
        all.addAttribute(namespace(name), name.substring(name.indexOf(':') + 1), name, "CDATA", value);
    }

    private static String namespace(String name) {
        if (name.startsWith("fox:")) {
            return EXTENSIONS;
        }
        return name.startsWith("xml:") ? XML : "";
    }

    void empty(String element, String style, String... more) throws SAXException {
        in(element, style, () -> {}, more);
    }

    void text(String words) throws SAXException {
        var written = words.codePoints()
                .map(FormattingObjects::printed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        out.characters(written.toCharArray(), 0, written.length());
    }

    /** The mark that Arabic puts before the sign of a number is in no font here; the one for any such script directs it alike. */
    private static int printed(int each) {
        if (each == ARABIC_MARK) {
            return RIGHT_TO_LEFT_MARK;
        }
        boolean control = each < ' ' && each != '\n' && each != '\t';
        return control || Character.getType(each) == Character.SURROGATE ? UNKNOWN : each;
    }

    void block(String words, String style, String... more) throws SAXException {
        in("block", style, () -> text(words), more);
    }
}
