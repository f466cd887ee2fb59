// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.sign.web;

import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.parking.sign.Screens;
import city.madang.solution.parking.sign.Screens.Shown;
import city.madang.solution.parking.sign.domain.Screen;
import city.madang.solution.parking.sign.domain.Slide.Kind;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a screen shows: one thing after the other, each in the screen's languages, without scripts. */
public final class ScreenPages {
    private final Kit kit;
    private final Screens screens;
    private final Function<List<String>, ? extends List<?>> free;

    /** @param free gives what templates read of car parks with these codes, or of all */
    public ScreenPages(Kit kit, Screens screens, Function<List<String>, ? extends List<?>> free) {
        this.kit = kit;
        this.screens = screens;
        this.free = free;
    }

    public void routes(Routes on) {
        on.get("/sign/{key}", Action.PUBLIC, this::show);
    }

    HttpReply show(HttpCall in) {
        var screen = screens.byKey(in.path("key")).orElseThrow(NotFound::new);
        var slides = screens.today(screen);
        var tongues = tongues(screen);
        int steps = Math.max(1, slides.size()) * tongues.size();
        int step = asked(in) % steps;
        int next = (step + 1) % steps;
        var slide = slides.stream().skip(step / tongues.size()).findFirst();
        var tongue = tongues.get(step % tongues.size());
        return HttpReply.page(
                        "sign",
                        Map.of(
                                "kind",
                                slide.map(each -> each.slide().kind())
                                        .orElse(Kind.FREE)
                                        .name(),
                                "free",
                                free.apply(
                                        slide.map(each -> each.slide().codes()).orElse(List.of())),
                                "words",
                                words(slide, tongue),
                                "now",
                                kit.clock().instant(),
                                "seconds",
                                screen.seconds(),
                                "next",
                                "/sign/" + in.path("key") + "?n=" + next + "&lang="
                                        + tongues.get(next % tongues.size()).toLanguageTag()))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer");
    }

    private static int asked(HttpCall in) {
        return in.query()
                .text("n")
                .filter(typed -> typed.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    /** Those of the screen that the city still has. */
    private List<Locale> tongues(Screen screen) {
        var known = screen.tongues().stream()
                .filter(kit.city().languages()::contains)
                .toList();
        return known.isEmpty() ? kit.city().languages().subList(0, 1) : known;
    }

    /** In this language, or in any in which it was written. */
    private static String words(Optional<Shown> shown, Locale tongue) {
        return shown.map(Shown::words)
                .flatMap(all -> Optional.ofNullable(all.get(tongue.toLanguageTag()))
                        .or(() -> all.values().stream().sorted().findFirst()))
                .orElse("");
    }
}
