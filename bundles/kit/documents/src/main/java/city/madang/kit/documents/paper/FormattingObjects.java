// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.paper;

import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Tells a typesetter XSL formatting objects (W3C XSL 1.1), element by element. For one thread. */
final class FormattingObjects {
    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String EXTENSIONS = "http://xmlgraphics.apache.org/fop/extensions";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

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
                .map(each ->
                        each < ' ' && each != '\n' && each != '\t' || Character.getType(each) == Character.SURROGATE
                                ? 0xfffd
                                : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        out.characters(written.toCharArray(), 0, written.length());
    }

    void block(String words, String style, String... more) throws SAXException {
        in("block", style, () -> text(words), more);
    }
}
