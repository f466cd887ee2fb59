// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Coins;
import city.madang.solution.study.domain.CostItem;
import city.madang.solution.study.domain.Line;
import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.Shortened;
import city.madang.web.Choice;
import java.util.Currency;
import java.util.List;

/** The cost items of a pack as lines with which a plan begins, in one reader's language. */
final class StartLines {
    private final Pack pack;
    private final Words words;

    StartLines(Pack pack, Words words) {
        this.pack = pack;
        this.words = words;
    }

    /** The lists of the pack, with how many lines each adds. */
    List<Choice> lists() {
        return pack.costLists().stream()
                .map(list -> new Choice(
                        list,
                        words.text(
                                "plan.list.choice", word(list), pack.costs(list).size())))
                .toList();
    }

    List<Line> of(String list, Coins city) {
        return pack.costs(list).stream().map(each -> line(each, city)).toList();
    }

    // longer: a line has as many sides as these
    private Line line(CostItem item, Coins city) {
        var currency = item.currency().equals(city.code()) ? "" : item.currency();
        var coins = currency.isEmpty() ? city : new Coins(Currency.getInstance(currency));
        return new Line(
                "",
                item.sort(),
                Shortened.to(Line.LONGEST_HEADING, word(item.list())),
                Shortened.to(Line.LONGEST_HEADING, word(item.item())),
                Shortened.to(Line.LONGEST_NAME, word(item.key())),
                item.quantity(),
                item.unit().isEmpty() ? "" : Shortened.to(Line.LONGEST_UNIT, word(item.unit())),
                item.price().map(coins::minor),
                currency,
                "",
                item.firstYear(),
                item.years(),
                "",
                basis(item.list()));
    }

    private String word(String key) {
        var cost = "cost." + key;
        return words.own(pack, cost).orElseGet(() -> words.text(cost + ".label"));
    }

    /** How quantities and prices of a list were found, if somebody says so. */
    private String basis(String list) {
        var basis = "cost." + list + ".basis";
        return Shortened.to(
                Line.LONGEST_BASIS,
                words.own(pack, basis).or(() -> words.find(basis)).orElse(""));
    }
}
