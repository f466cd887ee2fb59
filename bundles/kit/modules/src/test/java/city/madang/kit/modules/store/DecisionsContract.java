// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.modules.catalogue.Archive;
import city.madang.kit.modules.catalogue.Archives;
import city.madang.kit.modules.catalogue.Jars;
import city.madang.kit.modules.catalogue.Trust;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was decided on an archive is known to every node, for exactly this content. */
abstract class DecisionsContract {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path base;

    private final DataStore data;

    DecisionsContract(TestDatabase on) {
        data = on.open();
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void holdForOneContentAndCanBeChanged() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (var here = new Decisions(data, clock);
                var there = new Decisions(data, clock)) {
            var first = archive("");
            assertThat(here.on(Set.of(first.sha256()))).isEmpty();
            here.decide(first, Trust.TRUSTED, "the maker read the sum to us", "root");
            assertThat(there.on(Set.of(first.sha256(), "0"))).isEqualTo(Map.of(first.sha256(), Trust.TRUSTED));
            var second = archive("hr");
            assertThat(there.on(Set.of(second.sha256()))).isEmpty();
            there.decide(first, Trust.REFUSED, "withdrawn", "other");
            assertThat(here.find(first.sha256()))
                    .contains(new Decision(first.sha256(), "parking.kar", Trust.REFUSED, "withdrawn", "other", NOW));
        }
    }

    private Archive archive(String requires) {
        Jars.kar(
                base.resolve("modules/parking.kar"),
                Map.of("repository/" + Jars.path("parking", "1.0.0"), Jars.solution("parking", "1.0.0", requires)));
        return new Archives(base.resolve("modules"), base.resolve("system"))
                .all()
                .get(0);
    }
}
