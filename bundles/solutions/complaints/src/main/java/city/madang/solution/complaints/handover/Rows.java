// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.outside.Answer;
import city.madang.outside.Outside;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads answers of GeoReport v2 into the same rows, whichever format they came in and whoever wrote them: numbers and truth values
 * become texts, a single object where a list was due becomes a list, a list within another object is found.
 */
public record Rows(Outside outside) {
    /** Elements that hold a list. */
    private static final Set<String> LISTS = Set.of(
            "services",
            "attributes",
            "values",
            "service_requests",
            "requests",
            "service_request_updates",
            "service_requests_updates",
            "errors");

    /** One object of an answer. */
    public record Row(Map<?, ?> fields) {
        /** Without spaces around it; empty when it is not there, or no single value. */
        public String text(String name) {
            var value = fields.get(name);
            if (value instanceof BigDecimal number) {
                return number.toPlainString();
            }
            return value instanceof String || value instanceof Boolean
                    ? value.toString().strip()
                    : "";
        }

        public boolean isTrue(String name) {
            return "true".equalsIgnoreCase(text(name)) || "1".equals(text(name));
        }

        /** The objects of a list within it. */
        List<Row> list(String name) {
            return rows(fields.get(name));
        }

        /** One text, or several, in a list or in lines. */
        List<String> texts(String name) {
            var value = fields.get(name);
            var all = value instanceof List<?> list ? list.stream() : Stream.of(text(name));
            return all.filter(String.class::isInstance)
                    .flatMap(each -> each.toString().lines())
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
        }

        /** An object within it; without any fields when it is not there. */
        Row part(String name) {
            return new Row(fields.get(name) instanceof Map<?, ?> map ? map : Map.of());
        }
    }

    /** @throws Garbled when it cannot be read */
    List<Row> of(Answer answer) {
        return of(answer.text());
    }

    /** @throws Garbled when it cannot be read */
    public List<Row> of(String written) {
        var text = written.strip();
        if (text.isEmpty()) {
            throw new Garbled("the answer is empty");
        }
        try {
            return rows(text.charAt(0) == '<' ? xml(text) : outside.json(text));
        } catch (IllegalArgumentException | SAXException e) {
            throw new Garbled("the answer cannot be read");
        }
    }

    private static List<Row> rows(Object value) {
        var rows = new ArrayList<Row>();
        if (value instanceof List<?> list) {
            for (var each : list) {
                if (each instanceof Map<?, ?> map) {
                    rows.add(new Row(map));
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            var only = map.size() == 1 ? map.values().iterator().next() : null;
            return only instanceof List<?> ? rows(only) : List.of(new Row(map));
        }
        return rows;
    }

    private static Object xml(String text) throws SAXException {
        try {
            return value(
                    builder().parse(new InputSource(new StringReader(text))).getDocumentElement());
        } catch (IOException e) {
            throw new IllegalArgumentException("no XML", e);
        }
    }

    /** Without document types there are no entities, neither endless nor from elsewhere. */
    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Element element) {
        var children = children(element);
        if (LISTS.contains(element.getTagName()) && !isObject(children)) {
            return children.stream().map(Rows::value).toList();
        }
        if (children.isEmpty()) {
            return element.getTextContent();
        }
        var map = new LinkedHashMap<String, Object>();
        children.forEach(child -> map.put(child.getTagName(), value(child)));
        return map;
    }

    /** Some servers leave out the element around the only object of a list. */
    private static boolean isObject(List<Element> children) {
        return !children.isEmpty()
                && children.stream().allMatch(child -> children(child).isEmpty());
    }

    private static List<Element> children(Element element) {
        var all = new ArrayList<Element>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                all.add(child);
            }
        }
        return all;
    }
}
