// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/** Reads records by {@link RecordRows}, and leaves all else to MyBatis. Holds classes of one module only. */
final class RecordConfiguration extends Configuration {
    private final Map<Class<?>, RecordShape> shapes = new ConcurrentHashMap<>();

    @SuppressWarnings("rawtypes")
    @Override
    public ResultSetHandler newResultSetHandler(
            Executor executor,
            MappedStatement statement,
            RowBounds bounds,
            ParameterHandler parameters,
            ResultHandler handler,
            BoundSql sql) {
        var type = record(statement);
        return type == null || handler != null
                ? super.newResultSetHandler(executor, statement, bounds, parameters, handler, sql)
                : new RecordRows(shapes.computeIfAbsent(type, RecordShape::new));
    }

    /** Null when rows of a statement are something else; a record of one component is a column. */
    private static Class<?> record(MappedStatement statement) {
        if (statement.getResultMaps().isEmpty()) {
            return null;
        }
        var type = statement.getResultMaps().get(0).getType();
        return type.isRecord() && type.getRecordComponents().length > 1 ? type : null;
    }
}
