// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.web;

import city.madang.device.Money;
import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.DiscountRule;
import city.madang.solution.parking.tariff.domain.ExampleStays;
import city.madang.solution.parking.tariff.domain.Price;
import city.madang.solution.parking.tariff.domain.Stay;
import city.madang.solution.parking.tariff.domain.TariffVersion;
import city.madang.solution.parking.tariff.domain.TariffVersionId;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Any stay by a version and by the one in force, line by line, side by side. */
public final class SimulatorPages {
    private static final int OK = 200;

    private final Kit kit;
    private final Tariffs tariffs;

    public SimulatorPages(Kit kit, Tariffs tariffs) {
        this.kit = kit;
        this.tariffs = tariffs;
    }

    public void routes(Routes on) {
        on.get("/desk/tariff-versions/{version}/simulator", Actions.TARIFF, this::show);
    }

    /** Public, because templates read it. */
    public record Side(String title, List<Words.Line> lines, Money total) {}

    /** Public, because templates read it. @param present null when nothing is in force */
    public record Row(String name, Money here, Money present, Money difference) {}

    private HttpReply show(HttpCall in) {
        var version = tariffs.version(in.path("version", TariffVersionId::new)).orElseThrow(NotFound::new);
        var present = tariffs.present(tariffs.versions(version.tariff()))
                .filter(each -> !each.id().equals(version.id()));
        var words = new Words(kit, in.locale());
        var asked = new AskedStay(in, kit.city().zone(), kit.clock().instant(), discounts(version, present));
        var model = new HashMap<>(asked.model(words));
        model.put("tariff", tariffs.find(version.tariff()).orElseThrow());
        model.put("version", version);
        model.put("problems", words.problems(version.rules()));
        model.put(
                "sides",
                asked.read().map(stay -> sides(stay, version, present, words)).orElse(List.of()));
        model.put("examples", examples(version, present, words));
        model.put("compared", present.isPresent());
        return HttpReply.form("tariff-simulator", asked.form(), model).status(OK);
    }

    private static List<DiscountRule> discounts(TariffVersion version, Optional<TariffVersion> present) {
        var kinds = new LinkedHashMap<Object, DiscountRule>();
        version.rules().discounts().forEach(each -> kinds.putIfAbsent(each.kind(), each));
        present.ifPresent(other -> other.rules().discounts().forEach(each -> kinds.putIfAbsent(each.kind(), each)));
        return List.copyOf(kinds.values());
    }

    private List<Side> sides(Stay stay, TariffVersion version, Optional<TariffVersion> present, Words words) {
        var sides = new ArrayList<Side>();
        sides.add(side(stay, version, words));
        present.ifPresent(each -> sides.add(side(stay, each, words)));
        return sides;
    }

    private Side side(Stay stay, TariffVersion version, Words words) {
        var price = price(stay, version);
        var title = version.isDraft()
                ? words.text("tariff.draft.text", version.number())
                : words.text(
                        "tariff.version.text", version.number(), version.from().orElseThrow());
        return new Side(title, words.lines(price), price.total());
    }

    private Price price(Stay stay, TariffVersion version) {
        return tariffs.pricing().rates(version.rules()).price(stay);
    }

    private List<Row> examples(TariffVersion version, Optional<TariffVersion> present, Words words) {
        return ExampleStays.after(tariffs.today(), tariffs.pricing().days()).stream()
                .map(each -> {
                    var name = words.text(each.key(), each.stay().from(), words.length(each.minutes()));
                    var here = price(each.stay(), version).total();
                    if (present.isEmpty()) {
                        return new Row(name, here, null, null);
                    }
                    var there = price(each.stay(), present.get()).total();
                    return new Row(name, here, there, words.money(here.minor() - there.minor()));
                })
                .toList();
    }
}
