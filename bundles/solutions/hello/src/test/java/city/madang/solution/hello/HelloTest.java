// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.hello;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testkit.TestKit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelloTest {
    @Test
    void showsWhatWasWritten() {
        try (var site = TestKit.onDerby().open(new HelloModule())) {
            site.post("/write", Map.of("visitor", "Min-jun", "words", "Good morning"));

            assertThat(site.get("/").text()).contains("Good morning").contains("Min-jun");
        }
    }

    @Test
    void keepsWhatWasTypedWhenTheNameIsMissing() {
        try (var site = TestKit.onDerby().open(new HelloModule())) {
            var page = site.post("/write", Map.of("words", "Good morning"));

            assertThat(page.status()).isEqualTo(422);
            assertThat(page.field("words").value()).isEqualTo("Good morning");
            assertThat(page.field("visitor").error()).isNotEmpty();
        }
    }
}
