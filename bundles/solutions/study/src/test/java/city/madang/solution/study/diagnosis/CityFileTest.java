// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.indicator.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands in the file of another city, line by line. */
class CityFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    private static CityFile read(String version, String... more) throws BadFile {
        var lines = new ArrayList<>(List.of(
                "madang-diagnosis," + version,
                "city,Harbour City",
                "date,2026-03-01",
                "answers,40",
                "panel,complete",
                "pack,0123456789ab",
                "whole,,2.500",
                "dimension,TECHNOLOGY,3.5"));
        lines.addAll(List.of(more));
        var rows = lines.stream().map(each -> List.of(each.split(",", -1))).toList();
        CityFile.mustBeOne(rows);
        return CityFile.read(rows, TODAY, key -> key.startsWith("ta-"));
    }

    private static void refused(String reason, String... more) {
        assertThatThrownBy(() -> read("2", more))
                .as(String.join("|", more))
                .isInstanceOfSatisfying(BadFile.class, e -> assertThat(e.key()).isEqualTo(reason));
    }

    @Test
    void whatItsKitSawIsReadAndFilesWithoutItAreToo() throws Exception {
        var old = read("1", "question,ta-network,3.5,", "question,zz-else,1");
        assertThat(old.seen()).isEmpty();
        assertThat(old.unknown()).containsExactly("zz-else");
        var file = read(
                "2",
                "module,complaints,,,2026-03-01T09:00:00Z",
                "indicator,complaints.in-time,87.5,PERCENT,2026-03-01T08:59:00Z");
        assertThat(file.seen()).extracting(Seen::key).containsExactly("complaints", "complaints.in-time");
        assertThat(file.seen().get(1).unit()).hasValue(Unit.PERCENT);
        assertThat(file.seen().get(1).value()).hasValue(new BigDecimal("87.5"));
    }

    @Test
    void hostileLinesAreRefused() {
        for (var wrong : List.of(
                "module,complaints,,,",
                "module,complaints,,,yesterday",
                "module,complaints,,,1970-01-01T00:00:00Z",
                "module,complaints,,,+1000000000-12-31T23:59:59Z",
                "module,Com plaints,,,2026-03-01T09:00:00Z",
                "module," + "x".repeat(61) + ",,,2026-03-01T09:00:00Z",
                "indicator,complaints,1,COUNT,2026-03-01T09:00:00Z",
                "indicator,complaints.in-time,1e9,COUNT,2026-03-01T09:00:00Z",
                "indicator,complaints.in-time," + "9".repeat(16) + ",COUNT,2026-03-01T09:00:00Z",
                "indicator,complaints.in-time,1,MILES,2026-03-01T09:00:00Z",
                "dimension,TECHNOLOGY,1",
                "dimension,LAW,4.1",
                "dimension,LAW,1e999999999",
                "question,ta-network,3,,,too many cells",
                "city,Harbour City",
                "gift,1")) {
            refused("row", wrong);
        }
        refused("dimension", "dimension,MAGIC,1");
        refused("row", "module,a,,,2026-03-01T09:00:00Z", "module,a,,,2026-03-01T09:00:00Z");
        refused(
                "seen",
                IntStream.rangeClosed(0, Seen.MOST)
                        .mapToObj(each -> "module,m" + each + ",,,2026-03-01T09:00:00Z")
                        .toArray(String[]::new));
        assertThatThrownBy(() -> read("3"))
                .isInstanceOfSatisfying(BadFile.class, e -> assertThat(e.key()).isEqualTo("version"));
    }
}
