// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.web;

import city.madang.device.Money;
import city.madang.module.Kit;
import city.madang.solution.parking.tariff.domain.DayKind;
import city.madang.solution.parking.tariff.domain.DiscountKind;
import city.madang.solution.parking.tariff.domain.Price;
import city.madang.solution.parking.tariff.domain.PriceLine;
import city.madang.solution.parking.tariff.domain.Problem;
import city.madang.solution.parking.tariff.domain.RuleCheck;
import city.madang.solution.parking.tariff.domain.Rules;
import city.madang.solution.parking.tariff.domain.VehicleClass;
import city.madang.web.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prices in a reader's language. */
public final class Words {
    private static final int HOUR = 60;

    private final Kit kit;
    private final Locale reader;

    public Words(Kit kit, Locale reader) {
        this.kit = kit;
        this.reader = reader;
    }

    /** Public, because templates read it. */
    public record Line(String text, Money amount) {}

    public String text(String key, Object... arguments) {
        return kit.texts().text(reader, key, arguments);
    }

    public Money money(long minor) {
        return new Money(minor, kit.city().currency());
    }

    /** What one line of a price says, for a page or a receipt. */
    public String text(PriceLine line) {
        var arguments = line.arguments().stream()
                .map(each -> each instanceof DiscountKind kind ? discount(kind) : each)
                .toArray();
        return text(line.key(), arguments);
    }

    public List<Line> lines(Price price) {
        return price.lines().stream()
                .map(line -> new Line(text(line), line.amount()))
                .toList();
    }

    /** What a problem's text takes besides the name of its field. */
    Object[] arguments(Problem problem) {
        return problem.arguments().stream()
                .map(each -> each instanceof DayKind day ? text("price.day." + day) : each)
                .map(each -> each instanceof VehicleClass vehicle ? text("price.vehicle." + vehicle) : each)
                .toArray();
    }

    /** What keeps rules from being published. */
    List<String> problems(Rules rules) {
        return RuleCheck.of(rules).stream()
                .map(each -> {
                    var all = new ArrayList<Object>(List.of(each.field()));
                    all.addAll(List.of(arguments(each)));
                    return text("error.rule." + each.code(), all.toArray());
                })
                .toList();
    }

    /** How long something lasts. */
    String length(long minutes) {
        if (minutes < HOUR) {
            return text("price.length.minutes", minutes);
        }
        return minutes % HOUR == 0
                ? text("price.length.hours", minutes / HOUR)
                : text("price.length.both", minutes / HOUR, minutes % HOUR);
    }

    String discount(DiscountKind kind) {
        return text("price.discount." + kind);
    }

    /** All of a kind, each with the text of its own key. */
    List<Choice> choices(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(each -> new Choice(each.name(), text(prefix + each.name())))
                .toList();
    }
}
