// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.features;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A file of features in the container's form. */
public final class FeaturesFile {
    /** The container's own has 300,000. */
    private static final int MOST_BYTES = 4 << 20;

    private static final String FEATURE = "feature";
    private static final String CONDITIONAL = "conditional";

    private final byte[] bytes;
    private final Document document;
    private final List<Feature> features;

    private FeaturesFile(byte[] bytes) throws IOException {
        this.bytes = bytes;
        document = document(bytes);
        try {
            features = children(document.getDocumentElement(), FEATURE)
                    .map(FeaturesFile::feature)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IOException("no file of features: " + e.getMessage(), e);
        }
    }

    /**
     * Reads one of up to {@value #MOST_BYTES} bytes, which may come from anybody.
     *
     * @throws IOException when it is larger, no XML, names what is in no repository, or has a document type, which files of features
     *     do not have
     */
    public static FeaturesFile of(InputStream content) throws IOException {
        var bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("no file of features: it is larger than " + MOST_BYTES + " bytes");
        }
        return new FeaturesFile(bytes);
    }

    /** Those that it lists, in its order. */
    public List<Feature> features() {
        return features;
    }

    /**
     * The same file with these only; its own bytes when that is all. What stands under conditions that are not met leaves too: the
     * container fetches it before it looks at them.
     */
    public byte[] only(Set<Feature> staying, Predicate<String> repositories) throws IOException {
        var cut = (Document) document.cloneNode(true);
        var top = cut.getDocumentElement();
        var leaving = Stream.of(
                        children(top, FEATURE).filter(each -> !staying.contains(feature(each))),
                        children(top, "repository")
                                .filter(each -> !repositories.test(MavenFile.path(each.getTextContent()))),
                        children(top, FEATURE)
                                .flatMap(each -> children(each, CONDITIONAL))
                                .filter(each -> !conditional(each).isMetBy(staying)))
                .flatMap(each -> each)
                .toList();
        if (leaving.isEmpty()) {
            return bytes.clone();
        }
        leaving.forEach(each -> {
            var before = each.getPreviousSibling();
            if (before != null && before.getNodeType() == Node.TEXT_NODE) {
                each.getParentNode().removeChild(before);
            }
            each.getParentNode().removeChild(each);
        });
        return written(cut);
    }

    private static Feature feature(Element element) {
        return new Feature(
                element.getAttribute("name"),
                element.hasAttribute("version") ? element.getAttribute("version") : "0.0.0",
                files(element),
                needs(element),
                children(element, CONDITIONAL).map(FeaturesFile::conditional).toList());
    }

    private static Feature.Conditional conditional(Element element) {
        return new Feature.Conditional(texts(element, "condition").toList(), files(element), needs(element));
    }

    private static List<String> files(Element element) {
        return Stream.of("bundle", "library", "configfile")
                .flatMap(name -> texts(element, name))
                .filter(MavenFile::isAddress)
                .map(MavenFile::path)
                .toList();
    }

    private static List<Feature.Need> needs(Element element) {
        return children(element, FEATURE)
                .map(each -> new Feature.Need(each.getTextContent().strip(), each.getAttribute("version")))
                .toList();
    }

    private static Stream<String> texts(Element element, String name) {
        return children(element, name).map(each -> each.getTextContent().strip());
    }

    private static Stream<Element> children(Element element, String name) {
        var all = new ArrayList<Element>();
        var nodes = element.getChildNodes();
        IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).forEach(node -> {
            if (node instanceof Element found && found.getTagName().equals(name)) {
                all.add(found);
            }
        });
        return all.stream();
    }

    private static Document document(byte[] bytes) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var reader = factory.newDocumentBuilder();
            // Tells only by what it throws; the reader's own would print.
            reader.setErrorHandler(new DefaultHandler());
            return reader.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IOException("no file of features: " + e.getMessage(), e);
        }
    }

    private static byte[] written(Document document) throws IOException {
        try {
            var out = new ByteArrayOutputStream();
            document.setXmlStandalone(true);
            var writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            writer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }
}
