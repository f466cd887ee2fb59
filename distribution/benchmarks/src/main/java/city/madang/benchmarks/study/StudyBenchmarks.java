// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.study;

import city.madang.benchmarks.Table;
import city.madang.catalogue.KnownModule;
import city.madang.catalogue.ModuleCatalogue;
import city.madang.document.Paper;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.FreeSpace;
import city.madang.solution.study.StudyModule;
import city.madang.solution.study.domain.Answers;
import city.madang.solution.study.domain.Dimension;
import city.madang.solution.study.domain.Recommendation;
import city.madang.solution.study.domain.Score;
import city.madang.solution.study.systems.Systems;
import city.madang.testkit.Browser;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Measures the pages of a study with twenty answerers and 500 systems beside its rules alone; argument: the folder for results. The kit
 * runs as in the product but without the web server.
 */
public final class StudyBenchmarks {
    /** The first warms up and does not count. */
    private static final int ROUNDS = 6;

    private static final int WARMING = 100;

    private final Site site;
    private final FullStudy full;
    private final Table table = new Table();

    private StudyBenchmarks(Site site) {
        this.site = site;
        full = new FullStudy(site);
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var engines = Map.of(
                "postgresql",
                TestKit.onPostgres(),
                "derby",
                TestKit.on(data -> DataStore.derby(data.resolve("derby"), new FreeSpace(data, 0))));
        for (var engine : engines.entrySet()) {
            try (var site = engine.getValue().open(new StudyModule())) {
                System.out.println(engine.getKey());
                var one = new StudyBenchmarks(site);
                one.measure();
                one.table.print(System.out);
                one.table.write(folder.resolve("study-" + engine.getKey() + ".json"));
            }
        }
        System.exit(0); // Derby's threads would hold us
    }

    private void measure() {
        full.fill();
        var officer = site.official("officer", Optional.empty(), StudyModule.IT);
        var consultant = site.official("consultant", Optional.empty(), StudyModule.CONSULTANT);
        page(officer, "page of a part", "/desk/parts/TA");
        page(consultant, "result", "/desk/result");
        page(consultant, "system map", "/desk/systems/map");
        page(consultant, "report as a page", "/desk/report");
        against(
                "report as a PDF (bare: one plain table of 500 rows)",
                2,
                () -> consultant.bytes("/desk/report/report.pdf"),
                this::plain);
    }

    private void page(Browser who, String what, String path) {
        if (who.get(path).status() != 200) {
            throw new IllegalStateException(path + " answers " + who.get(path).status());
        }
        // a cold machine would be measured with the first page
        for (int i = 0; i < WARMING; i++) {
            who.bytes(path);
        }
        var answers = full.study().answers();
        var modules = site.kit().service(ModuleCatalogue.class).modules(Locale.ENGLISH);
        against(what + " (bare: the rules alone)", 10, () -> who.bytes(path), () -> rules(answers, modules));
    }

    /** Levels of all dimensions, and what they say of all modules, of answers that were read before. */
    private static void rules(Answers answers, List<KnownModule> modules) {
        Arrays.stream(Dimension.values())
                .forEach(each -> Score.of(answers, each).level());
        Score.whole(answers).level();
        Recommendation.all(answers, modules);
    }

    private void plain() {
        var rows = IntStream.range(0, Systems.MOST)
                .mapToObj(row -> city.madang.document.Table.row("System " + row, "Used", "Department", row))
                .toList();
        var columns = List.of("System", "State", "Department", "Users");
        var table = new city.madang.document.Table("Systems", columns, rows);
        site.kit().documents().pdf(new Paper("Systems", Locale.ENGLISH, "Systems", List.of(new Paper.Rows(table))));
    }

    /** Each round does both, so that what else the machine does meets both. @param times in a round */
    private void against(String what, int times, Runnable measured, Runnable bare) {
        var ours = new double[ROUNDS - 1];
        var theirs = new double[ROUNDS - 1];
        for (int round = 0; round < ROUNDS; round++) {
            var one = milliseconds(times, measured);
            var other = milliseconds(times, bare);
            if (round > 0) {
                ours[round - 1] = one;
                theirs[round - 1] = other;
            }
        }
        table.add(what, "ms", ours, theirs);
    }

    private static double milliseconds(int times, Runnable work) {
        var before = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return (System.nanoTime() - before) / 1e6 / times;
    }
}
