// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.Jars;
import city.madang.kit.modules.catalogue.Trust;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryFiguresTest {
    private static final String FILE = """
            {"machine": {"measured": "2026-11-22T18:40:00Z", "processor": "two cores"},
             "figures": [{"what": "memory with hello 0.1.0", "unit": "MB", "value": 80.5, "bare": 78.25, "ratio": 1.03},
                         {"what": "memory with light 0.1.0", "unit": "MB", "value": 78, "bare": 78.25, "ratio": 0.99}]}
            """;

    @TempDir
    Path base;

    @Test
    void tellsWhatAModuleAddsAndOfWhichVersionThatIsKnown() throws Exception {
        var figures = MemoryFigures.of(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)));
        put("hello", "0.2.0");
        put("light", "0.1.0");
        put("new", "0.1.0");
        var catalogue = new Catalogue(
                base.resolve("system"),
                base.resolve("modules"),
                archives -> archives.stream().collect(Collectors.toMap(each -> each, each -> Trust.TRUSTED)));
        catalogue.refresh();
        var hello = figures.of(catalogue.newest("hello").orElseThrow()).orElseThrow();
        assertThat(hello.bytes()).isEqualTo(2_250_000);
        assertThat(hello.version()).isEqualTo("0.1.0");
        assertThat(hello.measured()).isEqualTo("2026-11-22T18:40:00Z");
        assertThat(figures.of(catalogue.newest("light").orElseThrow())
                        .orElseThrow()
                        .bytes())
                .isZero();
        assertThat(figures.of(catalogue.newest("new").orElseThrow())).isEmpty();
    }

    private void put(String id, String version) {
        Jars.put(base.resolve("system"), Jars.path(id, version), Jars.solution(id, version, ""));
    }

    @Test
    void shipsFiguresOfItsOwnModules() {
        assertThat(MemoryFigures.shipped().bytes())
                .containsOnlyKeys("alerts", "complaints", "integrity")
                .allSatisfy((module, bytes) -> assertThat(bytes).isNotNegative());
    }
}
