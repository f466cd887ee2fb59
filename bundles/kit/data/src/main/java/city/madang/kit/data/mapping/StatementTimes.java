// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import city.madang.kit.Timings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/** What statements took, by mapper and method; as many lines as there are statements. Holds names only, no class of a module. */
public final class StatementTimes implements Timings {
    private final Map<Line, Row> rows = new ConcurrentHashMap<>();

    private record Line(String module, String name) {}

    private record Row(LongAdder count, LongAdder nanos, LongAccumulator longest, LongAdder failures) {
        Row() {
            this(new LongAdder(), new LongAdder(), new LongAccumulator(Long::max, 0), new LongAdder());
        }
    }

    /** Times the statements of one module. */
    public Interceptor of(String module) {
        return new Timer(module, this);
    }

    private void add(String module, String statement, long took, boolean failed) {
        var row = rows.computeIfAbsent(new Line(module, shortened(statement)), any -> new Row());
        row.count().increment();
        row.nanos().add(took);
        row.longest().accumulate(took);
        if (failed) {
            row.failures().increment();
        }
    }

    /** {@code RequestMapper.inbox}. */
    private static String shortened(String statement) {
        var method = statement.lastIndexOf('.');
        return statement.substring(statement.lastIndexOf('.', method - 1) + 1);
    }

    @Override
    public List<Timing> timings() {
        return rows.entrySet().stream()
                .map(entry -> new Timing(
                        entry.getKey().module(),
                        entry.getKey().name(),
                        entry.getValue().count().sum(),
                        Duration.ofNanos(entry.getValue().nanos().sum()),
                        Duration.ofNanos(entry.getValue().longest().get()),
                        entry.getValue().failures().sum()))
                .toList();
    }

    /** Around each statement; MyBatis asks for the annotation and a public class. */
    @Intercepts({
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}),
        @Signature(
                type = Executor.class,
                method = "update",
                args = {MappedStatement.class, Object.class})
    })
    public record Timer(String module, StatementTimes times) implements Interceptor {
        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            var statement = (MappedStatement) invocation.getArgs()[0];
            var begun = System.nanoTime();
            var failed = true;
            try {
                var result = invocation.proceed();
                failed = false;
                return result;
            } finally {
                times.add(module, statement.getId(), System.nanoTime() - begun, failed);
            }
        }
    }
}
