// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.sizing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What a module's {@code study/facts.json} says under {@code size}. Public, because templates read it.
 *
 * @param demand nothing where it says nothing
 */
public record Facts(ModuleDemand demand, Source source) {
    /**
     * Where the figures come from.
     *
     * @param title of the module
     * @param text in English
     */
    public record Source(String title, String text) {}

    /** @throws IllegalArgumentException when it is no JSON */
    static Facts read(String title, String json) {
        try {
            var size = JsonMapper.builder().build().readTree(json).path("size");
            var demand = new ModuleDemand(
                    size.path("recordsPerMillionInhabitantsAndYear").asDouble(0),
                    size.path("crowdPercent").asDouble(0),
                    Math.max(1, size.path("crowdMinutes").asDouble(1)));
            return new Facts(demand, new Source(title, size.path("source").asText()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("these are no facts of a module: " + e.getOriginalMessage(), e);
        }
    }
}
