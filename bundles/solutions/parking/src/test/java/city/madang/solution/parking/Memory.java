// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import city.madang.kit.ModuleDatabase;
import city.madang.kit.ModuleService;
import city.madang.l10n.Texts;
import city.madang.testkit.Extra;
import java.util.List;

/** Some tables of a test city as they were at a time, so that a server can be as after a backup was put back. For one city. */
final class Memory implements Extra {
    private final List<String> tables;
    private ModuleDatabase database;
    private int times;

    Memory(String... tables) {
        this.tables = List.of(tables);
    }

    /** Nothing asks for it. */
    interface None {}

    @Override
    public Made make(Inside inside) {
        database = inside.city().store.open("memory", Memory.class.getClassLoader());
        database.parse(List.of(MemoryMapper.class));
        return new Made(new Nobody(), database);
    }

    private static final class Nobody implements ModuleService<None> {
        @Override
        public Class<None> type() {
            return None.class;
        }

        @Override
        public None forModule(String module, ClassLoader loader, Texts texts) {
            return new None() {};
        }
    }

    /** @return what {@link #restore} takes */
    int backup() {
        int time = ++times;
        database.run(tx -> tables.forEach(table -> {
            var mapper = tx.mapper(MemoryMapper.class);
            mapper.make(table, copy(table, time));
            mapper.fill(table, copy(table, time));
        }));
        return time;
    }

    void restore(int time) {
        database.run(tx -> tables.forEach(table -> {
            var mapper = tx.mapper(MemoryMapper.class);
            mapper.clear(table);
            mapper.fill(copy(table, time), table);
        }));
    }

    private static String copy(String table, int time) {
        return "memory_" + time + "_" + table;
    }
}
