// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.document.Chart;
import city.madang.document.Paper;
import city.madang.document.Paper.Block;
import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The systems by category, and the map of them as tables. */
public final class SystemsChapter implements Chapter {
    private final Kit kit;
    private final Investigation.Maker maker;
    private final boolean whole;

    /** @param whole whether what systems are made of is told too, as a report of its own does */
    public SystemsChapter(Kit kit, Investigation.Maker maker, boolean whole) {
        this.kit = kit;
        this.maker = maker;
        this.whole = whole;
    }

    @Override
    public List<Block> blocks(Reading reading) {
        var words = reading.words();
        var found = maker.of(reading, Moment.now(maker.today()));
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Heading(HEADING, words.text("systems.title")));
        blocks.add(new Paper.Text(words.text("systems.pack.text")));
        if (found.systems().isEmpty()) {
            blocks.add(new Paper.Text(words.text("systems.none.text")));
        } else {
            blocks.addAll(systems(found));
        }
        blocks.add(new Paper.Heading(HEADING, words.text("map.title")));
        blocks.add(new Paper.Figure(chart(found)));
        found.pack().categories().forEach(each -> blocks.add(new Paper.Rows(map(each, found))));
        blocks.add(new Paper.Heading(SMALLER, words.text("map.plan.title")));
        blocks.add(new Paper.Text(words.text("map.rule.text")));
        blocks.add(new Paper.Rows(plan(found)));
        return blocks;
    }

    private List<Block> systems(Investigation found) {
        var words = found.reading().words();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Facts(List.of(
                new Paper.Fact(
                        words.text("systems.count.label"),
                        words.text("figure.number", found.systems().size())),
                new Paper.Fact(
                        words.text("systems.cost.label"),
                        words.text(
                                "systems.cost.text",
                                words.money(Investigation.cost(found.systems())),
                                Investigation.counted(found.systems()))))));
        if (!found.circles().isEmpty()) {
            var circles = found.circles().stream().map(found.words()::circle).collect(Collectors.joining("\n"));
            blocks.add(new Paper.Facts(List.of(new Paper.Fact(words.text("systems.circles.title"), circles))));
        }
        for (var category : found.pack().categories()) {
            var here = found.of(category);
            if (!here.isEmpty()) {
                blocks.add(new Paper.Rows(table(found.words().category(category), here, found)));
            }
        }
        if (whole) {
            blocks.add(new Paper.Rows(made(found)));
        }
        return blocks;
    }

    private static Table table(String title, List<CitySystem> systems, Investigation found) {
        var words = found.words();
        var rows = systems.stream()
                .map(each -> Table.row(
                        each.name(),
                        state(each, found),
                        each.facts().department(),
                        each.facts()
                                .people()
                                .map(people -> words.words().text("figure.number", people))
                                .orElse(""),
                        words.cost(each),
                        String.join("\n", words.functions(each))))
                .toList();
        return new Table(
                title,
                columns(
                        found,
                        SystemField.NAME,
                        SystemField.STATE,
                        SystemField.DEPARTMENT,
                        SystemField.PEOPLE,
                        SystemField.COST,
                        SystemField.FUNCTIONS),
                rows);
    }

    private static String state(CitySystem system, Investigation found) {
        var state = found.words().state(system.state());
        return system.begun()
                .map(year -> found.reading().words().text("systems.state.text", state, String.valueOf(year)))
                .orElse(state);
    }

    private static List<String> columns(Investigation found, SystemField... fields) {
        return Arrays.stream(fields).map(found.words()::label).toList();
    }

    private static Table made(Investigation found) {
        var words = found.words();
        var rows = found.systems().stream()
                .map(each -> Table.row(
                        each.name(),
                        Stream.of(each.facts().maker(), each.facts().builtOn())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("\n")),
                        each.facts().exchange().map(words::exchange).orElse(""),
                        each.facts().satisfied().map(words::satisfied).orElse(""),
                        String.join("\n", words.needs(each)),
                        each.facts().note()))
                .toList();
        return new Table(
                words.words().text("systems.made.title"),
                columns(
                        found,
                        SystemField.NAME,
                        SystemField.BUILT_ON,
                        SystemField.EXCHANGE,
                        SystemField.SATISFIED,
                        SystemField.NEEDS,
                        SystemField.NOTE),
                rows);
    }

    private Chart chart(Investigation found) {
        var words = found.reading().words();
        var categories = found.pack().categories();
        var series = Stream.of(Cover.USED, Cover.EXISTS, Cover.COMING, Cover.MISSING)
                .map(cover -> new Chart.Series(
                        found.words().cover(cover),
                        categories.stream()
                                .map(each -> (double) found.count(each, cover))
                                .toList()))
                .toList();
        return new Chart(
                Chart.Kind.BARS,
                words.text("map.chart.title"),
                words.text("map.chart.unit"),
                categories.stream().map(found.words()::shortCategory).toList(),
                series,
                words.text("module.name"),
                kit.clock().instant());
    }

    private static Table map(String category, Investigation found) {
        var words = found.reading().words();
        var rows = found.map().of(category).stream()
                .map(each -> Table.row(
                        found.words().function(each.function().key()),
                        found.words().cover(each.cover()),
                        covering(each, found),
                        each.plan().map(wish -> found.words().step(wish.step())).orElse("")))
                .toList();
        return new Table(
                words.text("map.category.title", found.words().category(category)),
                List.of(
                        words.text("map.function.column"),
                        words.text("map.cover.column"),
                        words.text("map.systems.column"),
                        words.text("map.step.column")),
                rows);
    }

    private static String covering(SystemMap.Entry entry, Investigation found) {
        var module = entry.module()
                ? entry.function().module().map(found.words()::module).stream()
                        .map(each -> found.reading().words().text("map.module.text", each))
                : Stream.<String>empty();
        return Stream.concat(entry.systems().stream().map(found::covering), module)
                .collect(Collectors.joining("\n"));
    }

    private static Table plan(Investigation found) {
        var words = found.reading().words();
        var rows = Arrays.stream(Step.values())
                .flatMap(step -> found.map().in(step).stream()
                        .map(each -> Table.row(
                                found.words().step(step),
                                found.words().function(each.function().key()),
                                found.why(each),
                                found.after(each))))
                .toList();
        return new Table(
                words.text("map.plan.title"),
                List.of(
                        words.text("map.step.column"),
                        words.text("map.function.column"),
                        words.text("map.why.column"),
                        words.text("map.after.column")),
                rows);
    }
}
