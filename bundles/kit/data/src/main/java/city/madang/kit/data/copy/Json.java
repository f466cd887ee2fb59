// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * JSON lines of any length. What is not ASCII is escaped, so that half a surrogate pair is kept too, which UTF-8 cannot say.
 */
final class Json {
    static final ObjectMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .rootValueSeparator("\n")
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private Json() {}
}
