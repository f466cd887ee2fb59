// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.document.Paper;
import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.PaperPage;
import city.madang.solution.study.desk.Reading;
import city.madang.web.Routes;
import java.util.List;
import java.util.Locale;

/** The report on systems, the third of a diagnosis, as a page and as a PDF. */
public final class SystemReportPages {
    private static final String REPORT = SystemPages.PATH + "/report";
    private static final String PDF = REPORT + "/systems.pdf";

    private final Kit kit;
    private final Study study;
    private final List<Chapter> chapters;

    /** @param more what comes after the systems */
    SystemReportPages(Kit kit, Study study, Investigation.Maker maker, Chapter more) {
        this.kit = kit;
        this.study = study;
        chapters = List.of(new SystemsChapter(kit, maker, true), more);
    }

    public void routes(Routes on) {
        var page = new PaperPage(kit);
        on.get(REPORT, Actions.LOOK, in -> page.show(paper(in.locale()), PDF));
        on.get(PDF, Actions.LOOK, in -> page.pdf(paper(in.locale()), "systems.pdf"));
    }

    private Paper paper(Locale reader) {
        var reading = new Reading(kit, study, reader);
        var title = reading.words().text("systems.paper.title", kit.city().name());
        var blocks =
                chapters.stream().flatMap(each -> each.blocks(reading).stream()).toList();
        return new Paper(title, reader, title, blocks);
    }
}
