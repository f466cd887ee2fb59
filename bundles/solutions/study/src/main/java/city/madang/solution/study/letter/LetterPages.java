// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.letter;

import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.PaperPage;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Readiness;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** The letter of intent with its five criteria: what the answers propose, what somebody wrote instead, and the paper. */
public final class LetterPages {
    private static final String PATH = "/desk/letter";

    private final Kit kit;
    private final Study study;
    private final Letter letter;
    private final LetterPaper paper;
    private final PaperPage pages;

    public LetterPages(Kit kit, Study study, Letter letter) {
        this.kit = kit;
        this.study = study;
        this.letter = letter;
        paper = new LetterPaper(kit, letter);
        pages = new PaperPage(kit);
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> show(in, in.form()));
        on.post(PATH, Actions.CONSULT, this::write);
        on.get(PATH + "/page", Actions.LOOK, in -> pages.show(paper.paper(inCitysLanguage()), PATH + "/letter.pdf"));
        on.get(PATH + "/letter.pdf", Actions.LOOK, in -> pages.pdf(paper.paper(inCitysLanguage()), "letter.pdf"));
    }

    /** A criterion on the page. Public, because templates read it. @param open questions, in words */
    public record Row(Readiness readiness, String level, String proposed, List<String> open) {}

    /** The letter goes out in it, whoever prints it. */
    private Reading inCitysLanguage() {
        return new Reading(kit, study, kit.city().languages().get(0));
    }

    private HttpReply show(HttpCall in, Form form) {
        var reading = new Reading(kit, study, in.locale());
        var model = new HashMap<String, Object>();
        model.put(
                "rows",
                letter.readiness(reading).stream()
                        .map(each -> new Row(
                                each,
                                reading.level(each.level()),
                                letter.proposed(each, reading),
                                each.open().stream().map(reading::question).toList()))
                        .toList());
        var written = letter.written();
        for (var part : LetterPart.values()) {
            model.put(field(part), written.getOrDefault(part, ""));
        }
        model.put("mayWrite", in.may(Actions.CONSULT, Actions.STUDY));
        return HttpReply.form("letter", form, model);
    }

    private static String field(LetterPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    HttpReply write(HttpCall in) {
        var form = in.form();
        var said = new EnumMap<LetterPart, String>(LetterPart.class);
        for (var part : LetterPart.values()) {
            var text = form.text(field(part)).max(part.longest());
            if (!form.hasErrors()) {
                said.put(part, text.find().orElse(""));
            }
        }
        if (form.hasErrors()) {
            return show(in, form);
        }
        letter.write(in.visitor(), said);
        return HttpReply.seeOther(PATH).notice("letter.kept.notice");
    }
}
