// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.web;

import city.madang.solution.parking.tariff.domain.Discount;
import city.madang.solution.parking.tariff.domain.DiscountKind;
import city.madang.solution.parking.tariff.domain.DiscountRule;
import city.madang.solution.parking.tariff.domain.Stay;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.solution.parking.tariff.domain.VehicleClass;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A stay that somebody asks the price of, in the address of the page, so that it can be bookmarked and sent. What cannot be read is said
 * at its field.
 */
final class AskedStay {
    private static final int MOST_COUPONS = 5;

    private final HttpCall in;
    private final ZoneId zone;
    private final Instant now;
    private final List<DiscountRule> offered;
    private final Form form;

    /** @param offered by the tariff; each kind once */
    AskedStay(HttpCall in, ZoneId zone, Instant now, List<DiscountRule> offered) {
        this.in = in;
        this.zone = zone;
        this.now = now;
        this.offered = offered;
        this.form = in.form();
    }

    /** Public, because templates read it. */
    public record DiscountField(String field, List<Choice> choices, String value) {}

    Form form() {
        return form;
    }

    /** Empty when something in it is wrong; the form says what. */
    Optional<Stay> read() {
        var from = moment("from", LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.HOURS));
        var to = moment("to", from.plusHours(2));
        var begin = from.atZone(zone).toInstant();
        var end = to.atZone(zone).toInstant();
        if (end.isBefore(begin) || Duration.between(begin, end).compareTo(Stay.LONGEST) > 0) {
            form.error("to", "order");
        }
        if (form.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Stay(begin, end, vehicle(), discounts()));
    }

    private LocalDateTime moment(String name, LocalDateTime otherwise) {
        var typed = in.query().text(name);
        var read = in.query().value(name, Typed::moment);
        if (typed.isPresent() && read.isEmpty()) {
            form.error(name, "invalid");
        }
        return read.orElse(otherwise);
    }

    private VehicleClass vehicle() {
        return in.query().value("vehicle", VehicleClass::valueOf).orElse(VehicleClass.CAR);
    }

    private List<Discount> discounts() {
        var shown = new ArrayList<Discount>();
        for (var rule : offered) {
            int times = times(rule.kind());
            if (times > 0) {
                shown.add(new Discount(rule.kind(), times));
            }
        }
        return shown;
    }

    private int times(DiscountKind kind) {
        return in.query()
                .value(kind.name(), text -> Typed.whole(text, 0, MOST_COUPONS))
                .orElse(0);
    }

    /** What the form of the page shows. */
    Map<String, Object> model(Words words) {
        var from = LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.HOURS);
        var model = new HashMap<String, Object>();
        model.put("from", in.query().text("from").orElse(from.toString()));
        model.put("to", in.query().text("to").orElse(from.plusHours(2).toString()));
        model.put("vehicle", vehicle());
        model.put("vehicles", words.choices(VehicleClass.values(), "price.vehicle."));
        model.put("discounts", offered.stream().map(each -> field(each, words)).toList());
        return model;
    }

    private DiscountField field(DiscountRule rule, Words words) {
        var name = rule.kind().name();
        form.named(name, words.discount(rule.kind()), "");
        var choices = IntStream.rangeClosed(0, Math.min(rule.most(), MOST_COUPONS))
                .mapToObj(times -> new Choice(
                        String.valueOf(times),
                        rule.most() > 1
                                ? words.text("price.times.text", times)
                                : words.text(times == 0 ? "price.no.text" : "price.yes.text")))
                .toList();
        return new DiscountField(name, choices, String.valueOf(times(rule.kind())));
    }
}
