// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.web;

import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.parking.demand.Demand;
import city.madang.solution.parking.demand.domain.OpenData;
import city.madang.solution.parking.demand.domain.Proposal;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.web.Words;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** For everybody: every price that changed, from when and why, with what it was reckoned from. */
public final class ChangePages {
    private static final String PATH = "/price-changes";

    private final Kit kit;
    private final CarParks carParks;
    private final Tariffs tariffs;
    private final Demand demand;

    public ChangePages(Kit kit, CarParks carParks, Tariffs tariffs, Demand demand) {
        this.kit = kit;
        this.carParks = carParks;
        this.tariffs = tariffs;
        this.demand = demand;
    }

    public void routes(Routes on) {
        on.get(PATH, Action.PUBLIC, this::all);
        on.get(
                PATH + "/{proposal}/rules.csv",
                Action.PUBLIC,
                in -> file("rules", there(in).rules()));
        on.get(
                PATH + "/{proposal}/counts.csv",
                Action.PUBLIC,
                in -> file("counts", there(in).counts()));
        on.get(
                PATH + "/{proposal}/prices.csv",
                Action.PUBLIC,
                in -> file("prices", there(in).prices()));
    }

    /** Public, because templates read it. */
    public record Change(
            Proposal proposal, String tariff, List<CarPark> parks, List<ChangeWords.Row> rows, List<String> rules) {}

    private HttpReply all(HttpCall in) {
        var words = new Words(kit, in.locale());
        var changes = demand.approved().stream()
                .map(each -> new Change(
                        each,
                        tariffs.find(each.tariff()).orElseThrow().name(),
                        OpenData.carParks(each.counts()).stream()
                                .flatMap(code -> carParks.named(code).stream())
                                .toList(),
                        new ChangeWords(words).rows(each.changes()),
                        rules(each, words)))
                .toList();
        return HttpReply.page("demand-changes", Map.of("changes", changes));
    }

    private static List<String> rules(Proposal proposal, Words words) {
        return OpenData.rules(proposal.rules()).levels().stream()
                .map(level -> words.text(
                        level.change() > 0
                                ? "demand.rule.more"
                                : level.change() < 0 ? "demand.rule.less" : "demand.rule.same",
                        level.from(),
                        words.money(Math.abs(level.change()))))
                .toList();
    }

    private Proposal there(HttpCall in) {
        return demand.approved(in.path("proposal")).orElseThrow(NotFound::new);
    }

    private static HttpReply file(String name, String csv) {
        return HttpReply.download("text/csv; charset=utf-8", name + ".csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
