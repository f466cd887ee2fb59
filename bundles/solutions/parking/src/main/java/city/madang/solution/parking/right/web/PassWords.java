// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.web;

import city.madang.device.Money;
import city.madang.document.Paper;
import city.madang.module.Kit;
import city.madang.solution.parking.right.domain.Pass;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A pass in words. */
record PassWords(Kit kit, CarParks carParks) {

    Map<String, Object> model(Pass pass, LocalDate today, Locale language) {
        return Map.of(
                "pass",
                pass,
                "state",
                pass.state(today).name(),
                "hours",
                hours(pass, language),
                "places",
                places(pass),
                "cost",
                new Money(pass.price(), kit.city().currency()));
    }

    private String hours(Pass pass, Locale language) {
        return pass.cover()
                .hours()
                .map(each -> text(language, "pass.hours.text", "" + each.from(), "" + each.to()))
                .orElseGet(() -> text(language, "pass.hours.always"));
    }

    private List<String> places(Pass pass) {
        return carParks.all().stream()
                .filter(each -> pass.cover().carParks().contains(each.id()))
                .map(CarPark::name)
                .toList();
    }

    private String text(Locale language, String key, Object... arguments) {
        return kit.texts().text(language, key, arguments);
    }

    /** After which day another period has to end. */
    LocalDate latest(Pass pass, LocalDate today) {
        var until = pass.cover().until();
        return until.isBefore(today) ? today.minusDays(1) : until;
    }

    /** The last day of another period as long as a whole month, or as the present one when that is longer. */
    LocalDate next(Pass pass, LocalDate today) {
        var cover = pass.cover();
        long months = Math.max(
                1, ChronoUnit.MONTHS.between(cover.from(), cover.until().plusDays(1)));
        return latest(pass, today).plusMonths(Math.min(months, 12));
    }

    /** For its holder. */
    Paper.Facts facts(Pass pass, Locale language) {
        var cover = pass.cover();
        var facts = new ArrayList<Paper.Fact>();
        facts.add(new Paper.Fact(
                text(language, "pass-form.name.label"), pass.holder().name()));
        facts.add(new Paper.Fact(text(language, "pass-form.plates.label"), String.join(", ", cover.plates())));
        facts.add(new Paper.Fact(text(language, "pass-form.carParks.label"), String.join(", ", places(pass))));
        facts.add(new Paper.Fact(text(language, "pass.hours.label"), hours(pass, language)));
        facts.add(new Paper.Fact(
                text(language, "pass.term.label"), text(language, "pass.term.text", cover.from(), cover.until())));
        return new Paper.Facts(facts);
    }
}
