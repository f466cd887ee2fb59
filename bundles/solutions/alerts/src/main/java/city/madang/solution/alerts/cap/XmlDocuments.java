// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.cap;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML of ours and of others. What others send cannot make the server read files, call addresses, or fill its memory. */
public final class XmlDocuments {
    /** A page of a large weather service's feed has 2 million characters. */
    public static final int MOST = 4 * 1024 * 1024;

    private static final String BYTE_ORDER = "\uFEFF";
    private static final int MOST_DEPTH = 30;

    private XmlDocuments() {}

    public static Document empty() {
        return builder().newDocument();
    }

    /**
     * Reads characters: the encoding that the document names was that of its bytes.
     *
     * @throws IllegalArgumentException when it is no XML, too large, or has a document type, in which entities would be declared
     */
    public static Document parse(String xml) {
        if (xml.length() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " characters");
        }
        try {
            var document = builder()
                    .parse(new InputSource(new StringReader(xml.startsWith(BYTE_ORDER) ? xml.substring(1) : xml)));
            if (depth(document.getDocumentElement(), 0) > MOST_DEPTH) {
                throw new IllegalArgumentException("nested too deeply");
            }
            return document;
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("no XML: " + e.getMessage(), e);
        }
    }

    private static int depth(Node node, int above) {
        int most = above + 1;
        if (most > MOST_DEPTH) {
            return most;
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            most = Math.max(most, depth(child, above + 1));
        }
        return most;
    }

    private static DocumentBuilder builder() {
        try {
            // not newDefaultNSInstance: Karaf's own java.xml has none
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrower());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing is printed. */
    private static final class Thrower implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // what only deserves a warning is read all the same
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
