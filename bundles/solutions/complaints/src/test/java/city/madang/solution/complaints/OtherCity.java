// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.kit.web.http.Request;
import city.madang.testkit.Page;
import city.madang.testkit.Site;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A program of somebody else that speaks GeoReport v2: asks in both formats and reads either into the same maps, lists and texts. */
final class OtherCity {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "/complaints/open311/v2/";
    /** Elements that hold a list. */
    private static final Set<String> LISTS = Set.of(
            "services",
            "attributes",
            "values",
            "service_requests",
            "service_request_updates",
            "errors",
            "endpoints",
            "formats");

    private final Site site;

    OtherCity(Site site) {
        this.site = site;
    }

    Page get(String path) {
        return site.browser().raw(Request.get(BASE + path));
    }

    Page post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    Page post(String path, String type, byte[] body) {
        return site.browser().raw(Request.of("POST", BASE + path, body).with("Content-Type", type));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonNode json(Page page) {
        try {
            return JSON.readTree(page.text());
        } catch (JsonProcessingException e) {
            throw new AssertionError(page.status() + " " + page.text(), e);
        }
    }

    /** JSON with texts for numbers and truth values, as XML knows no others. */
    static Object plain(JsonNode node) {
        if (node.isObject()) {
            var map = new LinkedHashMap<String, Object>();
            node.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
            return map;
        }
        if (node.isArray()) {
            var list = new ArrayList<Object>();
            node.forEach(each -> list.add(plain(each)));
            return list;
        }
        return node.isNull() ? null : node.asText();
    }

    static Object xml(Page page) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.text())));
            return plain(document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(page.status() + " " + page.text(), e);
        }
    }

    private static Object plain(Element element) {
        var children = children(element);
        if (LISTS.contains(element.getTagName())) {
            return children.stream().map(OtherCity::plain).collect(Collectors.toCollection(ArrayList::new));
        }
        if (children.isEmpty()) {
            return element.getTextContent().isEmpty() ? null : element.getTextContent();
        }
        var map = new LinkedHashMap<String, Object>();
        children.forEach(child -> map.put(child.getTagName(), plain(child)));
        return map;
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
