// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.sign.web;

import static city.madang.solution.parking.sign.web.SignPages.ONE;

import city.madang.device.Money;
import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.sign.Screens;
import city.madang.solution.parking.sign.Screens.Shown;
import city.madang.solution.parking.sign.domain.Screen;
import city.madang.solution.parking.sign.domain.Slide;
import city.madang.solution.parking.sign.domain.Slide.Kind;
import city.madang.solution.parking.site.CarParks;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** What a screen shows is put together. */
final class SlideForms {
    private static final int MOST_ADVERTISER = 100;
    private static final long MOST_PRICE = 1_000_000_000_000L;

    private final Kit kit;
    private final CarParks carParks;
    private final Screens screens;

    SlideForms(Kit kit, CarParks carParks, Screens screens) {
        this.kit = kit;
        this.carParks = carParks;
        this.screens = screens;
    }

    void routes(Routes on) {
        on.form(ONE, Actions.SET_UP, in -> page(in, in.form()), this::put);
        on.post(ONE + "/slides/{slide}/remove", Actions.SET_UP, this::remove);
    }

    private Screen screen(HttpCall in) {
        return screens.find(in.path("screen")).orElseThrow(NotFound::new);
    }

    /** One thing that is shown, for the list. */
    public record Line(Slide slide, Money price, List<String> words) {}

    private HttpReply page(HttpCall in, Form form) {
        var screen = screen(in);
        var tongues = screen.tongues();
        tongues.forEach(each -> form.named(field(each.toLanguageTag()), each.getDisplayLanguage(each), ""));
        var lines = lines(screen);
        return HttpReply.form(
                "sign-edit",
                form,
                Map.of(
                        "screen",
                        screen,
                        "lines",
                        lines,
                        "fields",
                        tongues.stream()
                                .map(each -> field(each.toLanguageTag()))
                                .toList(),
                        "kinds",
                        Stream.of(Kind.values())
                                .map(each -> new Choice(each.name(), kit.texts().text(in.locale(), "slide." + each)))
                                .toList(),
                        "carParks",
                        carParks.all().stream()
                                .map(each -> new Choice(each.code(), each.name()))
                                .toList(),
                        "place",
                        lines.size() + 1));
    }

    private List<Line> lines(Screen screen) {
        return screens.slides(screen).stream()
                .map(each -> new Line(
                        each.slide(),
                        new Money(each.slide().price(), kit.city().currency()),
                        List.copyOf(each.words().values())))
                .toList();
    }

    private static String field(String tongue) {
        return "words-" + tongue;
    }

    HttpReply put(HttpCall in) {
        var screen = screen(in);
        var form = in.form();
        var kind = form.value("kind", Kind::valueOf).required();
        var place =
                form.value("place", typed -> within(typed, 1, Slide.MOST_PLACE)).required();
        var first = form.value("first", SlideForms::day);
        var last = form.value("last", SlideForms::day);
        var advertiser = form.text("advertiser").max(MOST_ADVERTISER);
        var price = form.value("price", this::price);
        var words = words(form, screen);
        check(form, kind.find(), words, advertiser.find());
        if (form.hasErrors()) {
            return page(in, form);
        }
        boolean paid = kind.get() == Kind.PAID;
        var slide = new Slide(
                UUID.randomUUID().toString(),
                screen.id(),
                place.get(),
                kind.get(),
                String.join(",", codes(form)),
                first.find(),
                last.find(),
                advertiser.find().filter(name -> paid),
                paid ? price.find().orElse(0L) : 0);
        screens.put(in.visitor(), screen, new Shown(slide, kind.get() == Kind.FREE ? Map.of() : words));
        return HttpReply.seeOther("/desk/signs/" + screen.id()).notice("signs.saved.notice");
    }

    private static void check(Form form, Optional<Kind> kind, Map<String, String> words, Optional<String> advertiser) {
        if (kind.filter(each -> each != Kind.FREE).isPresent() && words.isEmpty()) {
            form.error("kind", "words");
        }
        if (kind.filter(Kind.PAID::equals).isPresent() && advertiser.isEmpty()) {
            form.error("advertiser", "needed");
        }
    }

    private Map<String, String> words(Form form, Screen screen) {
        var words = new TreeMap<String, String>();
        for (var tongue : screen.tongues()) {
            var tag = tongue.toLanguageTag();
            form.named(field(tag), tongue.getDisplayLanguage(tongue), "");
            form.text(field(tag)).max(Slide.MOST_WORDS).find().ifPresent(typed -> words.put(tag, typed));
        }
        return words;
    }

    private List<String> codes(Form form) {
        return form.texts("carparks").stream()
                .filter(code -> carParks.named(code).isPresent())
                .distinct()
                .toList();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day", e);
        }
    }

    /** Whole units of the currency with its digits, as people write amounts. */
    private long price(String typed) {
        try {
            long minor = new BigDecimal(typed.strip())
                    .movePointRight(kit.city().currency().getDefaultFractionDigits())
                    .longValueExact();
            if (minor < 0 || minor > MOST_PRICE) {
                throw new IllegalArgumentException("not a price");
            }
            return minor;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("not a price", e);
        }
    }

    /** @throws IllegalArgumentException when it is no number between these */
    static int within(String typed, int least, int most) {
        int number = Integer.parseInt(typed.strip());
        if (number < least || number > most) {
            throw new IllegalArgumentException("not between " + least + " and " + most);
        }
        return number;
    }

    HttpReply remove(HttpCall in) {
        var screen = screen(in);
        screens.remove(in.visitor(), screen, in.path("slide"));
        return HttpReply.seeOther("/desk/signs/" + screen.id()).notice("signs.saved.notice");
    }
}
