// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.outbox;

import city.madang.event.Event;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.io.IOException;
import java.lang.reflect.RecordComponent;

/** A record of one component, such as an id, is written as what is in it. */
final class OnePartRecords extends SimpleModule {
    private static final long serialVersionUID = 1L;

    OnePartRecords() {
        super("one-part-records");
        setSerializerModifier(new Writing());
        setDeserializerModifier(new Reading());
    }

    private static boolean isOnePart(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length == 1 && !Event.class.isAssignableFrom(type);
    }

    private static final class Writing extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription description, JsonSerializer<?> usual) {
            return isOnePart(description.getBeanClass()) ? new Writer(description.getBeanClass()) : usual;
        }
    }

    private static final class Reading extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> usual) {
            return isOnePart(description.getBeanClass()) ? new Reader(description.getBeanClass()) : usual;
        }
    }

    private static final class Writer extends JsonSerializer<Object> {
        private final RecordComponent component;

        Writer(Class<?> type) {
            component = type.getRecordComponents()[0];
            component.getAccessor().setAccessible(true);
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            try {
                provider.defaultSerializeValue(component.getAccessor().invoke(value), out);
            } catch (ReflectiveOperationException e) {
                throw new IOException(e);
            }
        }
    }

    private static final class Reader extends JsonDeserializer<Object> {
        private final Class<?> type;
        private final RecordComponent component;

        Reader(Class<?> type) {
            this.type = type;
            component = type.getRecordComponents()[0];
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            var part = context.readValue(in, context.constructType(component.getType()));
            try {
                var constructor = type.getDeclaredConstructor(component.getType());
                constructor.setAccessible(true);
                return constructor.newInstance(part);
            } catch (ReflectiveOperationException e) {
                throw context.instantiationException(type, e.getCause() == null ? e : e.getCause());
            }
        }
    }
}
