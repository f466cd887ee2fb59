// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.madang.identity.Action;
import city.madang.kit.Measures.Measure;
import city.madang.kit.Timings.Timing;
import city.madang.web.HttpReply;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private final TestSite site = new TestSite();

    @Test
    void countsByTemplateAndStatusWhateverIsAskedFor() {
        site.mount(on -> {
            on.get("/", Action.PUBLIC, in -> HttpReply.json("home"));
            on.get("/items/{number}", Action.PUBLIC, in -> HttpReply.json(in.path("number")));
            on.get("/broken", Action.PUBLIC, in -> {
                throw new IllegalStateException("on purpose");
            });
        });
        for (int i = 0; i < 100; i++) {
            site.get("/lost/items/" + i);
            site.get("/nowhere/" + i + "?pin=123456");
        }
        site.get("/lost");
        site.get("/lost/broken");
        assertThat(site.site.timings().timings())
                .extracting(Timing::module, Timing::name, Timing::count, Timing::failures)
                .containsExactlyInAnyOrder(
                        tuple("lost", "GET /lost/items/{number}", 100L, 0L),
                        tuple("lost", "GET /lost", 1L, 0L),
                        tuple("lost", "GET /lost/broken", 1L, 1L),
                        tuple("kit", "elsewhere", 100L, 0L));
    }

    @Test
    void showsNothingOfRoutesThatAreNotCounted() {
        site.mount(on -> {
            on.get("/", Action.PUBLIC, in -> HttpReply.json("home")).uncounted();
            on.form("/new", Action.PUBLIC, in -> HttpReply.json("form"), in -> HttpReply.json("done"))
                    .uncounted();
        });
        site.get("/lost");
        site.get("/lost/new");
        assertThat(site.site.timings().timings())
                .extracting(Timing::module, Timing::name)
                .containsExactly(tuple("kit", "elsewhere"));
        assertThat(site.site.measures())
                .noneSatisfy(each -> assertThat(each.labels().toString()).contains("lost"));
    }

    @Test
    void bucketsOfAHistogramGrowUpToItsCount() {
        site.mount(on -> on.get("/", Action.PUBLIC, in -> HttpReply.json("home")));
        site.get("/lost");
        var buckets = site.site.measures().stream()
                .filter(each -> each.name().equals("madang_http_request_seconds_bucket"))
                .toList();
        assertThat(buckets).extracting(Measure::value).isSorted();
        assertThat(buckets.get(buckets.size() - 1).labels()).isEqualTo(Map.of("module", "lost", "le", "+Inf"));
        assertThat(buckets.get(buckets.size() - 1).value()).isEqualTo(1);
    }
}
