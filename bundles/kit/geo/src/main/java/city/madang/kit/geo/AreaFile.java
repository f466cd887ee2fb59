// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import city.madang.geo.AreaId;
import city.madang.kit.geo.place.PlaceFile;
import city.madang.l10n.LocalText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A GeoJSON FeatureCollection (RFC 7946), one feature for each area, or a CSV list of areas without shapes ({@link AreaCsv}). The
 * property {@code parent} may name the id of the next larger area. A file is taken whole or not at all.
 */
final class AreaFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AreaNames names;
    private final Map<AreaId, AreaRow> areas = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private AreaFile(String country) {
        names = new AreaNames(country);
    }

    /** @param country whose main language plain names are in; ISO 3166-1 */
    static List<AreaRow> read(byte[] content, String country) throws BadAreaFile {
        if (!isJson(content)) {
            return read(AreaCsv.read(text(content)), country);
        }
        JsonNode root;
        try {
            root = JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new BadAreaFile(List.of("it is not JSON: " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new BadAreaFile(List.of("it is not JSON: " + e.getMessage()));
        }
        return read(root, country);
    }

    private static boolean isJson(byte[] content) {
        for (byte each : content) {
            if (!Character.isWhitespace(each)) {
                return each == '{' || each == '[';
            }
        }
        return true;
    }

    private static String text(byte[] content) throws BadAreaFile {
        try {
            return PlaceFile.decoded(content);
        } catch (IllegalArgumentException e) {
            throw new BadAreaFile(List.of("it is not in UTF-8"));
        }
    }

    /** @param root of a GeoJSON file */
    static List<AreaRow> read(JsonNode root, String country) throws BadAreaFile {
        if (!root.path("type").asText().equals("FeatureCollection")) {
            throw new BadAreaFile(List.of("it is not a GeoJSON FeatureCollection"));
        }
        var file = new AreaFile(country);
        int number = 0;
        for (var feature : root.path("features")) {
            file.add(++number, feature);
        }
        file.checkParents();
        if (!file.problems.isEmpty()) {
            throw new BadAreaFile(file.problems);
        }
        return List.copyOf(file.areas.values());
    }

    private void add(int number, JsonNode feature) {
        try {
            var area = area(feature);
            if (areas.putIfAbsent(area.id(), area) != null) {
                problems.add("feature " + number + ": the id " + area.id() + " was there before");
            }
        } catch (IllegalArgumentException e) {
            problems.add("feature " + number + ": " + e.getMessage());
        }
    }

    private AreaRow area(JsonNode feature) {
        var properties = feature.path("properties");
        var id = AreaNames.id(feature)
                .map(AreaId::new)
                .orElseThrow(() -> new IllegalArgumentException("there is no id (SIG_CD, EMD_CD, code or id)"));
        LocalText name = names.name(properties)
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no name (SIG_KOR_NM, name or name:<language>)"));
        var geometry = feature.path("geometry");
        if (geometry.isMissingNode() || geometry.isNull()) {
            return new AreaRow(id, parent(properties), name, Optional.empty());
        }
        Boundary.read(geometry);
        return new AreaRow(id, parent(properties), name, Optional.of(geometry.toString()));
    }

    private static Optional<AreaId> parent(JsonNode properties) {
        return AreaNames.text(properties, "parent").map(AreaId::new);
    }

    private void checkParents() {
        for (var area : areas.values()) {
            var parent = area.parent();
            for (int steps = 0; parent.isPresent(); steps++) {
                var above = areas.get(parent.get());
                if (above == null || steps > areas.size()) {
                    problems.add("area " + area.id() + ": its parent " + parent.get() + " is "
                            + (above == null ? "not in the file" : "below itself"));
                    break;
                }
                parent = above.parent();
            }
        }
    }
}
