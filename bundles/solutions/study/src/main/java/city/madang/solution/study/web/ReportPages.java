// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.web;

import city.madang.document.Paper;
import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.PaperPage;
import city.madang.solution.study.desk.Reading;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.List;
import java.util.Locale;

/** The report as a page and as a PDF, from the same paper. */
public final class ReportPages {
    private static final String PATH = "/desk/report";
    private static final String PDF = PATH + "/report.pdf";

    private final Kit kit;
    private final Study study;
    private final List<Chapter> chapters;
    private final PaperPage pages;

    /** @param chapters in the order of the report */
    public ReportPages(Kit kit, Study study, List<Chapter> chapters) {
        this.kit = kit;
        this.study = study;
        this.chapters = List.copyOf(chapters);
        pages = new PaperPage(kit);
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, this::show);
        on.get(PDF, Actions.LOOK, this::paper);
    }

    private Paper report(Locale reader) {
        var reading = new Reading(kit, study, reader);
        var blocks =
                chapters.stream().flatMap(each -> each.blocks(reading).stream()).toList();
        var title = reading.words().text("report.paper.title", kit.city().name());
        return new Paper(title, reader, title, blocks);
    }

    HttpReply show(HttpCall in) {
        return pages.show(report(in.locale()), PDF);
    }

    HttpReply paper(HttpCall in) {
        return pages.pdf(report(in.locale()), "study.pdf");
    }
}
