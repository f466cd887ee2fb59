// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Reading;
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The progressive system map, today, in another year, or after a step. */
public final class MapPages {
    private final Kit kit;
    private final Study study;
    private final Investigation.Maker maker;

    public MapPages(Kit kit, Study study, Investigation.Maker maker) {
        this.kit = kit;
        this.study = study;
        this.maker = maker;
    }

    public void routes(Routes on) {
        on.get(SystemPages.PATH + "/map", Actions.LOOK, this::show);
    }

    /** A function on the map. Public, because templates read it. @param doubt the level that answers give what is not listed */
    public record Cell(
            String title,
            String cover,
            List<String> systems,
            Optional<String> module,
            Optional<String> step,
            String why,
            String after,
            Optional<Double> doubt) {}

    /** A category. Public, because templates read it. */
    public record Shelf(String key, String title, List<Cell> cells) {}

    /** What comes in a step. Public, because templates read it. */
    public record Stage(String step, List<Cell> cells) {}

    HttpReply show(HttpCall in) {
        int today = maker.today();
        var moment = in.query().value("at", asked -> Moment.of(today, asked)).orElse(Moment.now(today));
        var found = maker.of(new Reading(kit, study, in.locale()), moment);
        var model = new HashMap<String, Object>();
        model.put("moments", moments(found, today));
        model.put("asked", moment.asked());
        model.put("when", when(found));
        model.put("isPast", moment.isPast());
        model.put("empty", found.systems().isEmpty());
        model.put(
                "shelves",
                found.pack().categories().stream()
                        .map(each -> new Shelf(
                                each,
                                found.words().category(each),
                                cells(found.map().of(each), found)))
                        .toList());
        model.put(
                "stages",
                Arrays.stream(Step.values())
                        .map(each -> new Stage(each.name(), cells(found.map().in(each), found)))
                        .toList());
        model.put("circles", found.circles().stream().map(found.words()::circle).toList());
        model.put("undated", undated(found));
        return HttpReply.page("system-map", model);
    }

    /** Systems of which nobody knows since when, when that matters. */
    private static long undated(Investigation found) {
        return found.map().moment().isPast()
                ? found.systems().stream()
                        .filter(each -> each.state().isThere() && each.begun().isEmpty())
                        .count()
                : 0;
    }

    private static String when(Investigation found) {
        var words = found.reading().words();
        var moment = found.map().moment();
        return moment.after()
                .map(step -> words.text("map.after.label", found.words().step(step)))
                .orElse(
                        moment.year() == moment.today()
                                ? words.text("map.today.label")
                                : words.text("map.year.label", String.valueOf(moment.year())));
    }

    /** Years in which something begins, today, and the steps. */
    private static List<Choice> moments(Investigation found, int today) {
        var words = found.reading().words();
        var years = new TreeSet<Integer>();
        found.systems().forEach(each -> each.begun().ifPresent(years::add));
        years.add(today);
        var dated = years.stream()
                .map(year -> new Choice(
                        String.valueOf(year),
                        year == today
                                ? words.text("map.today.label")
                                : words.text("map.year.label", String.valueOf(year))));
        var steps = Arrays.stream(Step.values())
                .map(step -> new Choice(
                        step.name(), words.text("map.after.label", found.words().step(step))));
        return Stream.concat(dated, steps).toList();
    }

    private static List<Cell> cells(List<SystemMap.Entry> entries, Investigation found) {
        return entries.stream().map(each -> cell(each, found)).toList();
    }

    private static Cell cell(SystemMap.Entry entry, Investigation found) {
        var words = found.words();
        var doubt = found.doubt(entry);
        return new Cell(
                words.function(entry.function().key()),
                entry.cover().name(),
                entry.systems().stream().map(found::covering).toList(),
                entry.module() ? entry.function().module().map(words::module) : Optional.empty(),
                entry.plan().map(wish -> wish.step().name()),
                found.why(entry),
                found.after(entry),
                doubt.isPresent() ? Optional.of(doubt.getAsDouble()) : Optional.empty());
    }
}
