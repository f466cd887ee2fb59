// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.document.Paper;
import city.madang.document.Paper.Block;
import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.Reading;
import java.util.ArrayList;
import java.util.List;

/** The gaps, and what is planned about each. */
public final class MasterChapter implements Chapter {
    private final Kit kit;
    private final Diagnoses diagnoses;
    private final OtherCities cities;
    private final MasterPlan plan;

    public MasterChapter(Kit kit, Diagnoses diagnoses, OtherCities cities, MasterPlan plan) {
        this.kit = kit;
        this.diagnoses = diagnoses;
        this.cities = cities;
        this.plan = plan;
    }

    @Override
    public List<Block> blocks(Reading reading) {
        var shown = new Shown(kit, reading, diagnoses, cities);
        var view = new MasterView(kit, shown, diagnoses, plan);
        if (view.newest().isEmpty() || view.aims().isEmpty()) {
            return List.of();
        }
        var words = reading.words();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Heading(HEADING, words.text("master.title")));
        blocks.add(new Paper.Text(
                words.text("master.from.text", view.newest().get().name())));
        blocks.add(new Paper.Figure(view.map()));
        blocks.add(new Paper.Rows(lines(view, shown)));
        return blocks;
    }

    private static Table lines(MasterView view, Shown shown) {
        var words = shown.words();
        var rows = view.entries().stream()
                .map(each -> Table.row(
                        each.title() + "\n" + each.gap(),
                        each.line().deed(),
                        each.line().inCharge(),
                        each.period(),
                        each.module(),
                        each.cities()))
                .toList();
        var columns = List.of(
                words.text("diagnosis.dimension.column"),
                words.text("masterline.deed.label"),
                words.text("masterline.inCharge.label"),
                words.text("masterline.period.label"),
                words.text("masterline.module.label"),
                words.text("master.cities.label"));
        return new Table(words.text("master.lines.title"), columns, rows);
    }
}
