// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestIdsTest {
    private static final List<String> KNOWN = List.of("alerts", "complaints", "hello", "integrity");

    @Test
    void findsWhatWasMistyped() {
        assertThat(NearestIds.of("complaint", KNOWN)).startsWith("complaints");
        assertThat(NearestIds.of("allerts", KNOWN)).startsWith("alerts");
        assertThat(NearestIds.of("hlelo", KNOWN)).startsWith("hello");
    }

    @Test
    void aBeginningIsNear() {
        assertThat(NearestIds.of("inte", KNOWN)).startsWith("integrity");
    }

    @Test
    void namesSomethingInAnyCase() {
        assertThat(NearestIds.of("", KNOWN)).hasSize(3);
        assertThat(NearestIds.of("zzz", List.of())).isEmpty();
    }
}
