// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.web.http.Seal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one reply leaves for the next calls of the same visitor, in a sealed cookie.
 *
 * @param notice shown once; empty text for none
 * @param carried values by name
 * @param until when it is forgotten, in seconds since 1970
 */
record Note(String notice, Map<String, String> carried, long until) {
    static final Duration KEPT = Duration.ofMinutes(15);
    /** Browsers keep cookies of 4096 bytes, name and attributes included (RFC 6265, section 6.1). */
    private static final int LONGEST = 3800;

    static final Note EMPTY = new Note("", Map.of(), 0);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the cookie says, when it is ours and not too old. */
    static Note read(Optional<String> cookie, Seal seal, Instant now) {
        return cookie.flatMap(seal::open)
                .flatMap(Note::parsed)
                .filter(note -> note.until > now.getEpochSecond())
                .orElse(EMPTY);
    }

    private static Optional<Note> parsed(String json) {
        try {
            return Optional.of(JSON.readValue(json, Note.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return notice.isEmpty() && carried.isEmpty();
    }

    Note withoutNotice() {
        return new Note("", carried, until);
    }

    Note with(String text, Map<String, String> more, Instant now) {
        var all = new HashMap<>(carried);
        all.putAll(more);
        return new Note(text, all, now.plus(KEPT).getEpochSecond());
    }

    /** @throws IllegalArgumentException when it is more than a cookie holds */
    String sealed(Seal seal) {
        try {
            var sealed = seal.seal(JSON.writeValueAsString(this));
            if (sealed.length() > LONGEST) {
                throw new IllegalArgumentException("notice and carried values are too long: " + carried.keySet());
            }
            return sealed;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
