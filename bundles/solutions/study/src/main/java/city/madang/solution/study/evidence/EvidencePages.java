// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.evidence;

import city.madang.file.FileId;
import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.file.StoredFile;
import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.study.Groups;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Back;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Evidence;
import city.madang.solution.study.domain.Question;
import city.madang.solution.study.evidence.Exhibits.Exhibit;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;

/** The evidence of one question. */
public final class EvidencePages {
    private static final String PATH = "/desk/evidence/{question}";
    private static final String ONE = PATH + "/files/{file}";
    private static final FileRule FILES = FileRule.of(Evidence.MOST, 10, FileKind.IMAGE, FileKind.DOCUMENT);

    private final Kit kit;
    private final Study study;
    private final Exhibits exhibits;

    public EvidencePages(Kit kit, Study study, Exhibits exhibits) {
        this.kit = kit;
        this.study = study;
        this.exhibits = exhibits;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> show(in, in.form())).uploads("files", FILES);
        on.post(PATH, Actions.ANSWER, this::add).uploads("files", FILES);
        on.get(ONE, Actions.LOOK, in -> HttpReply.file(exhibit(in).file()));
        on.post(ONE + "/remove", Actions.ANSWER, this::remove);
    }

    /** Public, because templates read it. @param name of who added it @param own whether the reader did */
    public record Row(StoredFile file, String name, boolean own) {}

    private Question question(HttpCall in) {
        return study.pack().question(in.path("question")).orElseThrow(NotFound::new);
    }

    private Exhibit exhibit(HttpCall in) {
        return kit.files()
                .find(in.path("file", FileId::new))
                .flatMap(exhibits::find)
                .filter(each -> each.evidence().question().equals(in.path("question")))
                .orElseThrow(NotFound::new);
    }

    private HttpReply show(HttpCall in, Form form) {
        var question = question(in);
        var reading = new Reading(kit, study, in.locale());
        var reader = in.visitor().official().map(Official::id);
        boolean signed = reading.signOffs().stream().anyMatch(each -> each.part() == question.part());
        var model = new HashMap<String, Object>();
        model.put("part", question.part());
        model.put("key", question.key());
        model.put("question", reading.question(question.key()));
        model.put(
                "said",
                reading.answers().to(question.key()).stream().map(reading::said).toList());
        model.put(
                "rows",
                exhibits.to(question.key()).stream()
                        .map(each -> new Row(
                                each.file(),
                                reading.name(each.evidence().person()),
                                reader.filter(each.evidence().person()::equals).isPresent()))
                        .toList());
        model.put("signed", signed);
        model.put(
                "mayAdd",
                !signed
                        && Groups.of(in.visitor())
                                .filter(question.groups()::contains)
                                .isPresent());
        return HttpReply.form("evidence", form, model);
    }

    HttpReply add(HttpCall in) {
        var question = question(in);
        var form = in.form();
        var files = form.files("files").get();
        if (files.isEmpty() && !form.hasErrors()) {
            form.error("files", "required");
        }
        if (form.hasErrors()) {
            return show(in, form);
        }
        if (Groups.of(in.visitor()).filter(question.groups()::contains).isEmpty()) {
            return HttpReply.seeOther(page(question)).notice("evidence.group.refusal");
        }
        return Back.to(
                page(question),
                () -> exhibits.add(in.visitor(), question, files, form.once()),
                "evidence.added.notice");
    }

    HttpReply remove(HttpCall in) {
        var question = question(in);
        var evidence = exhibit(in).evidence();
        return Back.to(
                page(question), () -> exhibits.remove(in.visitor(), question, evidence), "evidence.removed.notice");
    }

    private static String page(Question question) {
        return "/desk/evidence/" + question.key();
    }
}
