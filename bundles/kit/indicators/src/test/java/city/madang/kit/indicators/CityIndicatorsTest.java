// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.indicator.Figure;
import city.madang.indicator.IndicatorSource;
import city.madang.indicator.Unit;
import city.madang.kit.OpenModule;
import city.madang.module.Offer;
import city.madang.testcity.TestClock;
import city.madang.testcity.Untranslated;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CityIndicatorsTest {
    private final TestClock clock = new TestClock();
    private final CityIndicators indicators = new CityIndicators(new Untranslated(), clock);
    private int asked;

    @Test
    void asksASourceAtMostOnceAMinute() {
        mount("complaints", this::count);
        assertThat(shown()).isEqualTo("1");
        clock.pass(Duration.ofSeconds(59));
        assertThat(shown()).isEqualTo("1");
        clock.pass(Duration.ofSeconds(1));
        assertThat(shown()).isEqualTo("2");
        clock.pass(Duration.ofDays(-1));
        assertThat(shown()).as("after the clock was put back").isEqualTo("3");
    }

    @Test
    void showsAFailingSourceAsAbsentAndAsksItAgain() {
        mount("complaints", () -> {
            if (asked++ == 0) {
                throw new IllegalStateException("no database");
            }
            return figure(7);
        });
        assertThat(shown()).isEqualTo("absent");
        clock.pass(Duration.ofMinutes(1));
        assertThat(shown()).isEqualTo("7");
    }

    @Test
    void showsTheFigureBeforeWhileASlowSourceIsAsked() throws Exception {
        var busy = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        mount("complaints", () -> {
            if (++asked == 2) {
                busy.countDown();
                await(goOn);
            }
            return figure(asked);
        });
        assertThat(shown()).isEqualTo("1");
        clock.pass(Duration.ofMinutes(1));
        var slow = CompletableFuture.supplyAsync(this::shown);
        await(busy);
        assertThat(shown()).isEqualTo("1");
        goOn.countDown();
        assertThat(slow.join()).isEqualTo("2");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFigureThatIsMadeOfOthersDoesNotAskItself() {
        mount("complaints", this::count);
        mount("mayor", () -> figure(indicators.shown(Locale.ENGLISH).size()));
        assertThat(indicators.shown(Locale.ENGLISH))
                .extracting(each -> each.figure().map(Figure::value))
                .containsExactly(Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.valueOf(2)));
    }

    @Test
    void everyModuleSeesAllAndAlsoWhoTellsNothing() {
        mount("complaints", this::count);
        indicators.mount(new OpenModule("alerts", "1", getClass().getClassLoader(), null, null, Offer.of()));
        var seen = indicators.forModule("study", getClass().getClassLoader(), null);
        assertThat(seen.modules()).containsExactly("alerts", "complaints");
        assertThat(seen.shown(Locale.ENGLISH)).hasSize(1);
    }

    @Test
    void forgetsAModuleThatClosed() throws Exception {
        var mounted = mount("complaints", this::count);
        mounted.close();
        assertThat(indicators.shown(Locale.ENGLISH)).isEmpty();
        assertThat(indicators.modules()).isEmpty();
    }

    @Test
    void ordersByModuleAndNamesInTheReadersLanguage() {
        mount("parking", this::count);
        mount("complaints", this::count);
        assertThat(indicators.shown(Locale.KOREAN))
                .extracting(s -> s.title())
                .containsExactly("ko complaints indicator.answered.title", "ko parking indicator.answered.title");
    }

    private AutoCloseable mount(String id, IndicatorSource source) {
        return indicators.mount(new OpenModule(
                id,
                "1",
                getClass().getClassLoader(),
                null,
                null,
                Offer.of().indicator("answered", Unit.COUNT, source)));
    }

    private Optional<Figure> count() {
        return figure(++asked);
    }

    private Optional<Figure> figure(int value) {
        return Optional.of(new Figure(BigDecimal.valueOf(value), clock.instant()));
    }

    private String shown() {
        var all = indicators.shown(Locale.ENGLISH);
        return all.get(0).figure().map(f -> f.value().toPlainString()).orElse("absent");
    }
}
