// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.sign;

import city.madang.identity.Visitor;
import city.madang.module.Demo;
import city.madang.module.DemoCity;
import city.madang.module.Kit;
import city.madang.solution.parking.sign.Screens.Shown;
import city.madang.solution.parking.sign.domain.Screen;
import city.madang.solution.parking.sign.domain.Slide;
import city.madang.solution.parking.sign.domain.Slide.Kind;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A screen at City Hall with free spaces, a notice and one that a shop pays for. */
record SignDemo(Kit kit, Screens screens) implements Demo {
    private static final int SECONDS = 10;
    private static final int DAYS = 30;
    private static final long PRICE = 300_000;

    @Override
    public void fill(DemoCity city) {
        var tongues = kit.city().languages().stream().map(Locale::toLanguageTag).toList();
        screens.add(Visitor.ANYBODY, text(kit.city().languages().get(0), "sign.demo.screen"), tongues, SECONDS);
        var screen = screens.all().get(0);
        screens.put(Visitor.ANYBODY, screen, new Shown(slide(screen, 1, Kind.FREE), Map.of()));
        screens.put(Visitor.ANYBODY, screen, new Shown(slide(screen, 2, Kind.NOTICE), words("sign.demo.notice")));
        screens.put(Visitor.ANYBODY, screen, new Shown(slide(screen, 3, Kind.PAID), words("sign.demo.paid")));
    }

    private Slide slide(Screen screen, int place, Kind kind) {
        var today = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
        boolean paid = kind == Kind.PAID;
        return new Slide(
                UUID.randomUUID().toString(),
                screen.id(),
                place,
                kind,
                "",
                Optional.of(today).filter(day -> paid),
                Optional.of(today.plusDays(DAYS)).filter(day -> paid),
                Optional.of(text(kit.city().languages().get(0), "sign.demo.advertiser"))
                        .filter(name -> paid),
                paid ? PRICE : 0);
    }

    private Map<String, String> words(String key) {
        return kit.city().languages().stream()
                .collect(Collectors.toMap(Locale::toLanguageTag, each -> text(each, key)));
    }

    private String text(Locale language, String key) {
        return kit.texts().text(language, key);
    }
}
