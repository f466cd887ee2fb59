// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The description of GeoReport v2 by its community, as far as it says what answers hold: required fields, types, words. */
final class GeoReportSchema {
    private final JsonNode definitions;

    GeoReportSchema() {
        try (var in = GeoReportSchema.class.getResourceAsStream("/open311/swagger.json")) {
            definitions = OtherCity.JSON.readTree(in).get("definitions");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless every one of the answer fits; extensions are allowed. */
    void eachFits(String definition, JsonNode answer) {
        assertThat(answer.isArray()).as("%s", answer).isTrue();
        answer.forEach(each -> fits(definition, each));
    }

    void fits(String definition, JsonNode value) {
        object(definitions.get(definition), value);
    }

    private void object(JsonNode schema, JsonNode value) {
        assertThat(value.isObject()).as("%s", value).isTrue();
        for (var name : schema.path("required")) {
            assertThat(value.hasNonNull(name.asText()))
                    .as("%s in %s", name, value)
                    .isTrue();
        }
        schema.get("properties").properties().forEach(property -> {
            var field = value.get(property.getKey());
            if (field != null && !field.isNull()) {
                typed(property.getKey(), property.getValue(), field);
            }
        });
    }

    private void typed(String name, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            fits(schema.get("$ref").asText().replace("#/definitions/", ""), value);
            return;
        }
        boolean right = switch (schema.get("type").asText()) {
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isInt();
            case "number" -> value.isNumber();
            case "array" -> value.isArray();
            default -> false;
        };
        assertThat(right).as("%s: %s", name, value).isTrue();
        if (schema.has("enum")) {
            assertThat(schema.get("enum")).as(name).contains(value);
        }
        if (value.isArray()) {
            value.forEach(each -> typed(name, schema.get("items"), each));
        }
    }
}
