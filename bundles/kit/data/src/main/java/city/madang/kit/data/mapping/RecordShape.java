// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How rows become records of one type: each component is the column of its name, without regard to case and underscores. */
final class RecordShape {
    private final Constructor<?> constructor;
    private final List<Component> components;

    /** @param optional whether null becomes an empty {@link Optional} */
    private record Component(String name, boolean optional, ColumnReader reader) {
        static Component of(RecordComponent component) {
            var name = component.getName().toLowerCase(Locale.ROOT);
            var optional = component.getType() == Optional.class;
            var type = optional
                    ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                    : component.getGenericType();
            return new Component(name, optional, ColumnReader.of(type));
        }

        Object read(ResultSet row, int column) throws SQLException {
            var value = reader.read(row, column);
            return optional ? Optional.ofNullable(value) : value;
        }
    }

    /** @throws IllegalArgumentException when no column can be one of the components */
    RecordShape(Class<?> type) {
        var parts = type.getRecordComponents();
        components = Arrays.stream(parts).map(Component::of).toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        constructor.setAccessible(true);
    }

    /** The column of each component, from 1. */
    int[] columns(ResultSet rows) throws SQLException {
        var names = rows.getMetaData();
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 1; i <= names.getColumnCount(); i++) {
            columns.putIfAbsent(names.getColumnLabel(i).replace("_", "").toLowerCase(Locale.ROOT), i);
        }
        var found = new int[components.size()];
        for (int i = 0; i < found.length; i++) {
            var column = columns.get(components.get(i).name());
            if (column == null) {
                throw new SQLException(constructor.getDeclaringClass().getSimpleName() + " needs a column "
                        + components.get(i).name() + ", and these are there: " + columns.keySet());
            }
            found[i] = column;
        }
        return found;
    }

    /**
     * The record of a row; null for a row of nothing but nulls, such as the greatest of none, when no component is optional.
     */
    Object read(ResultSet row, int[] columns) throws SQLException {
        var values = new Object[columns.length];
        boolean found = false;
        for (int i = 0; i < columns.length; i++) {
            values[i] = components.get(i).read(row, columns[i]);
            found |= values[i] != null;
        }
        return found ? made(values) : null;
    }

    private Object made(Object[] values) throws SQLException {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new SQLException("the database holds a bad " + constructor.getName(), e.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new SQLException("the database holds a bad " + constructor.getName(), e);
        }
    }
}
