// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;

/**
 * The delivered bill of materials (CycloneDX), cut down to what is in an export. A jar that came later, in an archive of a third party, is
 * added with its hash.
 */
final class BillOfMaterials {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String INSIDE = "!/";
    private static final String PLACE = "madang:place";
    private static final String JAR = ".jar";
    private static final String SYSTEM = "system/";

    private final ObjectNode delivered;

    BillOfMaterials(Path file) throws IOException {
        delivered = (ObjectNode) JSON.readTree(file.toFile());
    }

    /** When the product was built. */
    Instant built() {
        return Instant.parse(delivered.at("/metadata/timestamp").asText());
    }

    /**
     * @param files by their place in the export
     * @throws Refused when a jar is not the one that was delivered
     */
    byte[] of(SortedMap<String, Content> files) throws IOException {
        var bill = delivered.deepCopy();
        var components = bill.putArray("components");
        var known = new TreeSet<String>();
        for (var component : delivered.path("components")) {
            var place = place(component);
            var jar = place.split(INSIDE, 2)[0];
            if (!jar.endsWith(JAR) || files.containsKey(jar)) {
                components.add(component);
                known.add(place);
                compare(component, place, files);
            }
        }
        for (var file : files.entrySet()) {
            if (file.getKey().endsWith(JAR) && !known.contains(file.getKey())) {
                add(components, file.getKey(), file.getValue());
            }
        }
        return JSON.writeValueAsBytes(bill);
    }

    private static String place(JsonNode component) {
        for (var property : component.path("properties")) {
            if (property.path("name").asText().equals(PLACE)) {
                return property.path("value").asText();
            }
        }
        return component.path("bom-ref").asText();
    }

    private static void compare(JsonNode component, String place, SortedMap<String, Content> files) throws IOException {
        var content = files.get(place);
        if (content != null
                && !content.hash().equals(component.at("/hashes/0/content").asText())) {
            throw new Refused(place + " is not the file that was delivered; take it from the delivered archive again");
        }
    }

    private static void add(ArrayNode components, String place, Content jar) throws IOException {
        var segments = place.split("/");
        int last = segments.length - 1;
        if (!place.startsWith(SYSTEM) || last < 4) {
            throw new Refused(place + " was not delivered, and is no jar of the repository");
        }
        var component = component(components, place, jar.hash());
        var group = String.join(".", Arrays.copyOfRange(segments, 1, last - 2));
        component.put("group", group);
        component.put("name", segments[last - 2]);
        component.put("version", segments[last - 1]);
        component.put("purl", "pkg:maven/" + group + "/" + segments[last - 2] + "@" + segments[last - 1]);
        try (var entries = new ZipInputStream(jar.open())) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(JAR)) {
                    var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    component(
                                    components,
                                    place + INSIDE + entry.getName(),
                                    Content.of(entries.readAllBytes()).hash())
                            .put("name", name.substring(0, name.length() - JAR.length()));
                }
            }
        }
    }

    private static ObjectNode component(ArrayNode components, String place, String hash) {
        var component = components.addObject().put("type", "library").put("bom-ref", place);
        component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", hash);
        component.putArray("properties").addObject().put("name", PLACE).put("value", place);
        return component;
    }
}
