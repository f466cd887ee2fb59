// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.l10n.LocalText;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;

/**
 * Writes a module's records as JSON: times as ISO 8601, ids as their value, texts by language. One for each module, with caches of its
 * own, so that nothing keeps a module's classes when it goes.
 */
public final class Json {
    private static final int CACHED_TYPES = 200;

    private final ObjectMapper mapper = new ObjectMapper();

    public Json() {
        LookupCache<Object, JavaType> own = new LRUMap<>(16, CACHED_TYPES);
        mapper.setTypeFactory(TypeFactory.defaultInstance().withCache(own));
        mapper.registerModules(new Jdk8Module(), new JavaTimeModule(), values());
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /** @throws IllegalStateException when it cannot be written as JSON */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not fit for JSON: " + value.getClass(), e);
        }
    }

    private static SimpleModule values() {
        return new SimpleModule().setSerializerModifier(new BeanSerializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonSerializer<?> modifySerializer(
                    SerializationConfig config, BeanDescription bean, JsonSerializer<?> usual) {
                var type = bean.getBeanClass();
                return type == LocalText.class || isValue(type) ? new OnePart(type.getRecordComponents()[0]) : usual;
            }
        });
    }

    private static boolean isValue(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    /** Writes a record of one component as that component. */
    private static final class OnePart extends JsonSerializer<Object> {
        private final RecordComponent part;

        OnePart(RecordComponent part) {
            this.part = part;
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            try {
                var accessor = part.getAccessor();
                accessor.setAccessible(true);
                provider.defaultSerializeValue(accessor.invoke(value), out);
            } catch (ReflectiveOperationException e) {
                throw new IOException(e);
            }
        }
    }
}
