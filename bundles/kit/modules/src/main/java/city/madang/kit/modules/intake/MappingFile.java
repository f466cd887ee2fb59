// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a mapping, and says where it is wrong. */
final class MappingFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private MappingFile() {}

    /** @throws IllegalArgumentException when it cannot be read, saying why and where */
    static Mapping read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), Mapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("mapping " + file + place(e) + ": " + reason(e), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("mapping " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String place(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null ? "" : ", line " + at.getLineNr();
    }

    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }
}
