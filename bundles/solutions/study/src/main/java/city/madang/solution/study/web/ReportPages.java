// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.web;

import city.madang.document.Drawing;
import city.madang.document.Paper;
import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The report as a page and as a PDF, from the same paper. */
public final class ReportPages {
    private static final String PATH = "/desk/report";

    private final Kit kit;
    private final Study study;
    private final List<Chapter> chapters;

    /** @param chapters in the order of the report */
    public ReportPages(Kit kit, Study study, List<Chapter> chapters) {
        this.kit = kit;
        this.study = study;
        this.chapters = List.copyOf(chapters);
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, this::show);
        on.get(PATH + "/report.pdf", Actions.LOOK, this::paper);
    }

    /** A part of the paper as a page shows it: one of these is there. Public, because templates read it. @param level 0 for no heading */
    public record Shown(
            int level, String text, List<Paper.Fact> facts, Optional<Table> table, Optional<Drawing> figure) {}

    private Paper report(Locale reader) {
        var reading = new Reading(kit, study, reader);
        var blocks =
                chapters.stream().flatMap(each -> each.blocks(reading).stream()).toList();
        var title = reading.words().text("report.paper.title", kit.city().name());
        return new Paper(title, reader, title, blocks);
    }

    HttpReply show(HttpCall in) {
        var paper = report(in.locale());
        var shown =
                paper.blocks().stream().map(block -> shown(block, in.locale())).toList();
        return HttpReply.page("report", Map.of("title", paper.title(), "shown", shown));
    }

    private Shown shown(Paper.Block block, Locale reader) {
        if (block instanceof Paper.Heading heading) {
            return new Shown(heading.level(), heading.text(), List.of(), Optional.empty(), Optional.empty());
        }
        if (block instanceof Paper.Text text) {
            return new Shown(0, text.text(), List.of(), Optional.empty(), Optional.empty());
        }
        if (block instanceof Paper.Facts facts) {
            return new Shown(0, "", facts.facts(), Optional.empty(), Optional.empty());
        }
        if (block instanceof Paper.Rows rows) {
            return new Shown(0, "", List.of(), Optional.of(rows.table()), Optional.empty());
        }
        if (block instanceof Paper.Figure figure) {
            var drawing = kit.documents().chart(figure.chart(), reader);
            return new Shown(0, "", List.of(), Optional.empty(), Optional.of(drawing));
        }
        throw new IllegalStateException("the report has a part that the page does not know: " + block);
    }

    HttpReply paper(HttpCall in) {
        return HttpReply.download(
                "application/pdf", "study.pdf", kit.documents().pdf(report(in.locale())));
    }
}
