// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {
    @Test
    void readsCapabilitiesWithQuotesAndEscapes() {
        var header = "a;x=1,madang.solution;id=p;roles:List<String>=\"p.a,p.b\";effective:=active;note=\"a\\\"b;c\",b";
        assertThat(Capabilities.in(header, "madang.solution"))
                .containsExactly(Map.of("id", "p", "roles", "p.a,p.b", "note", "a\"b;c"));
    }

    @Test
    void readsImportsWithTheirVersions() {
        assertThat(Capabilities.imports("a.b;c.d;version=\"[1.2,2)\",e;resolution:=optional"))
                .containsExactly(Map.entry("a.b", "[1.2,2)"), Map.entry("c.d", "[1.2,2)"), Map.entry("e", ""));
    }
}
