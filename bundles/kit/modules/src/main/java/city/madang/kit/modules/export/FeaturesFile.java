// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/** A file of features in the container's form. */
final class FeaturesFile {
    private static final String FEATURE = "feature";
    private static final String CONDITIONAL = "conditional";

    private final byte[] bytes;

    private FeaturesFile(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** @throws IOException when it is no XML, or has a document type, which files of features do not have */
    static FeaturesFile of(byte[] bytes) throws IOException {
        var file = new FeaturesFile(bytes);
        file.document();
        return file;
    }

    /** Other such files that it names, below the root of the repository. */
    List<String> repositories() throws IOException {
        return texts(document().getDocumentElement(), "repository")
                .map(MavenFile::path)
                .toList();
    }

    List<Feature> features() throws IOException {
        return children(document().getDocumentElement(), FEATURE)
                .map(FeaturesFile::feature)
                .toList();
    }

    /**
     * The same file with these only; its own bytes when that is all. What stands under conditions that are not met leaves too: the
     * container fetches it before it looks at them.
     */
    byte[] only(Set<Feature> features, Predicate<String> repositories) throws IOException {
        var document = document();
        var top = document.getDocumentElement();
        var leaving = Stream.of(
                        children(top, FEATURE).filter(each -> !features.contains(feature(each))),
                        children(top, "repository")
                                .filter(each -> !repositories.test(MavenFile.path(each.getTextContent()))),
                        children(top, FEATURE)
                                .flatMap(each -> children(each, CONDITIONAL))
                                .filter(each -> !conditional(each).isMetBy(features)))
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
        return written(document);
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
                .filter(address -> address.contains("mvn:"))
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

    private Document document() throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
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
