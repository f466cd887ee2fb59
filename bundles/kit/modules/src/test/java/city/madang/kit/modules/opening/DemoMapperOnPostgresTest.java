// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.data.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The one table of this bundle, on the other database; on Derby it is proven with the openings. */
class DemoMapperOnPostgresTest {
    @Test
    void remembersWhichModuleGotItsDemoData() {
        try (var store = TestDatabase.POSTGRESQL.open();
                var database = store.open("modules", getClass().getClassLoader())) {
            database.parse(List.of(DemoMapper.class));
            database.run(tx -> tx.mapper(DemoMapper.class).insert("notes", Instant.now()));
            assertThat(database.<Integer>read(tx -> tx.mapper(DemoMapper.class).count("notes")))
                    .isEqualTo(1);
            assertThat(database.<Integer>read(tx -> tx.mapper(DemoMapper.class).count("hr")))
                    .isZero();
            assertThatThrownBy(
                            () -> database.run(tx -> tx.mapper(DemoMapper.class).insert("notes", Instant.now())))
                    .isInstanceOf(RuntimeException.class);
        }
    }
}
