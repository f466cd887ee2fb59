// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import city.madang.l10n.LocalText;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.TypeHandler;

/**
 * Walks the signatures of mappers once: every record in them is known to the XML by its simple name, and every record of one
 * component is a column.
 */
final class RecordTypes {
    private final Configuration configuration;
    private final Map<String, Class<?>> byName = new HashMap<>();
    private final Set<ClassLoader> loaders = new HashSet<>();

    RecordTypes(Configuration configuration) {
        this.configuration = configuration;
        List.of(Instant.class, LocalDate.class, LocalText.class, Locale.class, UUID.class)
                .forEach(this::column);
        handle(byte[].class, new Column(byte[].class));
        handle(Optional.class, new OptionalColumn());
        handle(Object.class, new AnyColumn(configuration));
    }

    /** @throws IllegalStateException when two records of the mappers have one simple name */
    void learn(Class<?> mapper) {
        loaders.add(mapper.getClassLoader());
        for (Method method : mapper.getMethods()) {
            walk(method.getGenericReturnType());
            for (Type parameter : method.getGenericParameterTypes()) {
                walk(parameter);
            }
        }
    }

    /** Where the classes come from. */
    Set<ClassLoader> loaders() {
        return Set.copyOf(loaders);
    }

    private void walk(Type type) {
        if (type instanceof ParameterizedType parts) {
            for (Type part : parts.getActualTypeArguments()) {
                walk(part);
            }
        } else if (type instanceof Class<?> k && k.isRecord() && k != LocalText.class && isNew(k)) {
            if (k.getRecordComponents().length == 1) {
                column(k);
            } else {
                configuration.getTypeAliasRegistry().registerAlias(k.getSimpleName(), k);
            }
            for (RecordComponent component : k.getRecordComponents()) {
                walk(component.getGenericType());
            }
        }
    }

    private boolean isNew(Class<?> type) {
        var same = byName.putIfAbsent(type.getSimpleName().toLowerCase(Locale.ROOT), type);
        if (same != null && same != type) {
            throw new IllegalStateException(
                    "two records of one simple name: " + same.getName() + ", " + type.getName());
        }
        return same == null;
    }

    private void column(Class<?> type) {
        configuration.getTypeAliasRegistry().registerAlias(type.getSimpleName(), type);
        handle(type, new Column(type));
    }

    @SuppressWarnings("unchecked")
    private void handle(Class<?> type, TypeHandler<Object> handler) {
        configuration.getTypeHandlerRegistry().register((Class<Object>) type, handler);
    }
}
