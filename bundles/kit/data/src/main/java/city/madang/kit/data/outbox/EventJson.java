// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.outbox;

import city.madang.event.Event;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * One module's events as JSON. Unknown properties are passed over, since an older release may read what a newer one wrote. The
 * type cache is its own: Jackson's shared one would hold the module's classes for ever.
 */
public final class EventJson {
    private static final int CACHED_TYPES = 200;

    private final ObjectMapper json;

    public EventJson(ClassLoader loader) {
        LookupCache<Object, JavaType> cache = new LRUMap<>(16, CACHED_TYPES);
        json = JsonMapper.builder()
                .typeFactory(TypeFactory.defaultInstance().withCache(cache).withClassLoader(loader))
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(new OnePartRecords())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** @throws IllegalArgumentException when it has parts that events may not have */
    public String write(Event event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no event: " + event.getClass().getName(), e);
        }
    }

    /** @throws IllegalArgumentException when it is no such event */
    <E extends Event> E read(String body, Class<E> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not readable as " + type.getName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
