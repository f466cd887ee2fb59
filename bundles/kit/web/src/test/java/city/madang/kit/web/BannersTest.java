// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Action;
import city.madang.identity.Visitor;
import city.madang.kit.Shell;
import city.madang.portal.Banner;
import city.madang.web.Changed;
import city.madang.web.HttpReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What everybody has to know stands on every page, and is not asked for by every page. */
class BannersTest {
    private final TestSite site = new TestSite();
    private final AutoCloseable mounted = site.mount(on -> {
        on.get("/list", Action.PUBLIC, in -> HttpReply.page("list", Map.of()));
    });
    private final Told told = new Told();

    @AfterEach
    void close() throws Exception {
        mounted.close();
    }

    /** Counts how often it is asked. */
    private static class Told implements Shell {
        Optional<List<Banner>> banners = Optional.of(List.of());
        final List<Locale> asked = new ArrayList<>();

        @Override
        public List<Group> menu(Locale locale) {
            return List.of();
        }

        @Override
        public List<Tasks> tasks(Visitor visitor, Locale locale, int most) {
            return List.of();
        }

        @Override
        public Optional<List<Banner>> banners(Locale locale) {
            asked.add(locale);
            return banners;
        }
    }

    private static Banner banner(String title, Banner.Level level, boolean drill, Instant until) {
        return new Banner(title, level, title, "Go <up>", Locale.ENGLISH, "/alerts/1", drill, until);
    }

    private static Banner flood() {
        return banner("Flood & storm", Banner.Level.DANGER, false, TestSite.NOW.plusSeconds(60));
    }

    @Test
    void citiesWithoutAlertsHaveNoBannerAndNoStream() {
        assertThat(site.get("/").text()).doesNotContain("id=\"banners\"");
        site.shell.set(told);
        told.banners = Optional.empty();
        assertThat(site.get("/no-such-page").text()).doesNotContain("id=\"banners\"");
    }

    @Test
    void standsOnPagesOfModulesAndOnMessagesOfTheKit() {
        site.shell.set(told);
        told.banners = Optional.of(List.of(flood()));
        for (var path : List.of("/no-such-page", "/lost/no-such-page")) {
            assertThat(site.get(path).text())
                    .contains("role=\"alert\"")
                    .contains("Flood &amp; storm")
                    .contains("Go &lt;up&gt;")
                    .contains("href=\"/alerts/1\"")
                    .contains("data-stream=\"/kit/live?since=");
        }
    }

    @Test
    void asksOnceForManyPagesAndAgainAfterAChange() {
        site.shell.set(told);
        for (int i = 0; i < 10; i++) {
            assertThat(site.get("/kit/banner/en").text()).doesNotContain("Flood");
        }
        assertThat(told.asked).hasSize(1);
        told.banners = Optional.of(List.of(flood()));
        site.site.changed(new Changed("lost", "banner"));
        assertThat(site.get("/kit/banner/en").text()).doesNotContain("Flood");
        site.site.changed(Banner.CHANGED);
        assertThat(site.get("/kit/banner/en").text()).contains("Flood &amp; storm");
        assertThat(site.get("/kit/banner/ar").text())
                .contains("Flood &amp; storm")
                .contains("dir=\"ltr\"");
        assertThat(told.asked).containsExactly(Locale.ENGLISH, Locale.ENGLISH, Locale.forLanguageTag("ar"));
    }

    @Test
    void putsTheWorstOnTopAndDrillsBelowAndSaysThatTheyAre() {
        site.shell.set(told);
        var soon = TestSite.NOW.plusSeconds(60);
        told.banners = Optional.of(List.of(
                banner("Siren", Banner.Level.DANGER, true, soon),
                banner("Wind", Banner.Level.NOTICE, false, soon),
                flood()));
        var text = site.get("/kit/banner/en").text();
        assertThat(text.indexOf("Flood")).isLessThan(text.indexOf("Wind"));
        assertThat(text.indexOf("Wind")).isLessThan(text.indexOf("Siren"));
        assertThat(text).contains("this is only a rehearsal").contains("banner-drill");
    }

    @Test
    void leavesOutWhatIsOver() {
        site.shell.set(told);
        told.banners = Optional.of(List.of(banner("Over", Banner.Level.DANGER, false, TestSite.NOW)));
        assertThat(site.get("/kit/banner/en").text()).doesNotContain("Over");
    }

    @Test
    void thePartIsTheSameForAllAndMayBeKeptForAMoment() {
        site.shell.set(told);
        var response = site.get("/kit/banner/en");
        assertThat(response.header("Cache-Control")).contains("public, max-age=1");
        assertThat(response.header("Vary")).isEmpty();
        assertThat(site.get("/kit/banner/xx").status()).isEqualTo(404);
        assertThat(site.get("/kit/live").header("Content-Type")).contains("text/event-stream");
    }

    @Test
    void aSourceThatFailsTakesNoPageWithIt() {
        site.shell.set(new Told() {
            @Override
            public Optional<List<Banner>> banners(Locale locale) {
                throw new IllegalStateException("no database");
            }
        });
        assertThat(site.get("/no-such-page").status()).isEqualTo(404);
    }
}
