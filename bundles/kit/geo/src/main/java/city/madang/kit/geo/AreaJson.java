// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Writes areas as {@link AreaFile} reads them. */
final class AreaJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AreaJson() {}

    static String of(List<AreaRow> areas) {
        var root = JSON.createObjectNode().put("type", "FeatureCollection");
        var features = root.putArray("features");
        for (var area : areas) {
            var feature = features.addObject().put("type", "Feature");
            var properties = feature.putObject("properties").put("id", area.id().value());
            area.parent().ifPresent(parent -> properties.put("parent", parent.value()));
            area.name().byLanguage().forEach((tag, name) -> properties.put("name:" + tag, name));
            try {
                feature.set(
                        "geometry",
                        area.boundary().isPresent()
                                ? JSON.readTree(area.boundary().get())
                                : JSON.nullNode());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the stored boundary of area " + area.id() + " is not JSON", e);
            }
        }
        return root.toString();
    }
}
