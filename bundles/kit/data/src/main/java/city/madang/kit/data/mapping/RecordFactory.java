// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import java.lang.reflect.ParameterizedType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.executor.ExecutorException;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;

/** Makes records, optional components included. */
final class RecordFactory extends DefaultObjectFactory {
    private static final long serialVersionUID = 1L;

    @Override
    public <T> T create(Class<T> type, List<Class<?>> parameterTypes, List<Object> arguments) {
        if (!type.isRecord() || arguments == null) {
            return super.create(type, parameterTypes, arguments);
        }
        var complete = new ArrayList<Object>(arguments);
        for (int i = 0; i < complete.size(); i++) {
            if (complete.get(i) instanceof OptionalColumn.Later later) {
                complete.set(i, read(type, i, later));
            }
        }
        return super.create(type, parameterTypes, complete);
    }

    private static Object read(Class<?> type, int index, OptionalColumn.Later later) {
        var component = type.getRecordComponents()[index];
        var of = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        try {
            return later.read(of);
        } catch (SQLException e) {
            throw new ExecutorException("Cannot read " + type.getSimpleName() + "." + component.getName(), e);
        }
    }
}
