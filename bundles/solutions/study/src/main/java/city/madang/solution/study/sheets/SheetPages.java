// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.sheets;

import city.madang.document.BadTable;
import city.madang.document.Table;
import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.Groups;
import city.madang.solution.study.Incoming;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.SignOff;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import city.madang.web.TableFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Questions out as a spreadsheet or a paper, and filled spreadsheets in. */
public final class SheetPages {
    private static final String PATH = "/desk/sheets";
    private static final String LOOK = PATH + "/filled";
    private static final FileRule FILE = FileRule.of(1, 5, FileKind.DOCUMENT, FileKind.CSV);
    private static final int MOST_ROWS = 2000;

    private final Kit kit;
    private final Study study;
    private final Incoming incoming;

    public SheetPages(Kit kit, Study study) {
        this.kit = kit;
        this.study = study;
        incoming = new Incoming(kit, "sheet");
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> show(in, in.form())).uploads("file", FILE);
        on.get(PATH + "/answers.xlsx", Actions.LOOK, in -> file(in, TableFile.XLSX));
        on.get(PATH + "/answers.csv", Actions.LOOK, in -> file(in, TableFile.CSV));
        on.get(PATH + "/questions.pdf", Actions.LOOK, this::paper);
        on.post(PATH, Actions.ANSWER, this::send).uploads("file", FILE);
        on.get(LOOK, Actions.ANSWER, this::look);
        on.post(LOOK, Actions.ANSWER, this::take);
        on.post(LOOK + "/drop", Actions.ANSWER, this::drop);
    }

    /** A row that would be taken. Public, because templates read it. @param before empty text for nothing */
    public record Line(int row, String question, String before, String said) {}

    private HttpReply show(HttpCall in, Form form) {
        var model = new HashMap<String, Object>();
        model.put("parts", Arrays.asList(Part.values()));
        model.put("mayAnswer", in.may(Actions.ANSWER, Actions.STUDY));
        model.put("waiting", incoming.find(in.visitor()).isPresent());
        return HttpReply.form("sheets", form, model);
    }

    /** All parts, or the one that the address names. */
    private static List<Part> parts(HttpCall in) {
        var named = in.query().text("part").orElse("");
        var parts = Arrays.stream(Part.values())
                .filter(part -> named.isEmpty() || part.name().equals(named))
                .toList();
        return parts.isEmpty() ? Arrays.asList(Part.values()) : parts;
    }

    private static String name(HttpCall in) {
        var parts = parts(in);
        return "study" + (parts.size() == 1 ? "-" + parts.get(0) : "");
    }

    private Table table(HttpCall in) {
        return new Sheet(kit, new Reading(kit, study, in.locale())).table(parts(in), study.own(in.visitor()));
    }

    private HttpReply file(HttpCall in, TableFile file) {
        return file.send(kit.documents(), name(in), table(in), in.locale());
    }

    HttpReply paper(HttpCall in) {
        var paper = new Sheet(kit, new Reading(kit, study, in.locale())).paper(parts(in));
        return HttpReply.download(
                "application/pdf", name(in) + ".pdf", kit.documents().pdf(paper));
    }

    HttpReply send(HttpCall in) {
        var form = in.form();
        var sent = form.files("file").get();
        if (sent.isEmpty() && !form.hasErrors()) {
            form.error("file", "required");
        }
        if (!form.hasErrors()) {
            incoming.keep(in.visitor(), sent.get(0));
            if (!isTable(in)) {
                incoming.drop(in.visitor());
                form.error("file", "table");
            }
        }
        return form.hasErrors() ? show(in, form) : HttpReply.seeOther(LOOK);
    }

    private boolean isTable(HttpCall in) {
        try {
            return filled(in, new Reading(kit, study, in.locale())).isPresent();
        } catch (BadTable e) {
            return false;
        }
    }

    /** What waits to be taken, if anything does. */
    private Optional<Filled> filled(HttpCall in, Reading reading) throws BadTable {
        var file = incoming.find(in.visitor());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var signed = reading.signOffs().stream().map(SignOff::part).collect(Collectors.toSet());
        var reader = new FilledReader(
                kit, reading.answers().pack(), Groups.of(in.visitor()).orElseThrow(), signed, study.own(in.visitor()));
        try (var content = incoming.open(file.get())) {
            return Optional.of(reader.read(kit.documents().rows(content, MOST_ROWS)));
        } catch (IOException e) {
            throw new BadTable("the file is gone");
        }
    }

    HttpReply look(HttpCall in) {
        var reading = new Reading(kit, study, in.locale());
        try {
            return filled(in, reading).map(each -> shown(each, reading)).orElseGet(() -> HttpReply.seeOther(PATH));
        } catch (BadTable e) {
            return unread(in);
        }
    }

    private HttpReply unread(HttpCall in) {
        incoming.drop(in.visitor());
        return HttpReply.seeOther(PATH).notice("sheets.file.table");
    }

    private static HttpReply shown(Filled filled, Reading reading) {
        var model = new HashMap<String, Object>();
        model.put(
                "good",
                filled.good().stream()
                        .map(each -> new Line(
                                each.row(),
                                reading.question(each.question().key()),
                                each.before().isEmpty() ? "" : reading.value(each.question(), each.before()),
                                reading.value(each.question(), each.said())))
                        .toList());
        model.put("bad", filled.bad());
        model.put("same", filled.same());
        model.put("seen", filled.seen());
        return HttpReply.page("filled", model);
    }

    HttpReply take(HttpCall in) {
        try {
            var filled = filled(in, new Reading(kit, study, in.locale()));
            if (filled.isEmpty()) {
                return HttpReply.seeOther(PATH).notice("merge.nothing.notice");
            }
            var seen = in.form().text("seen").find().orElse("");
            if (!filled.get().seen().equals(seen)) {
                return HttpReply.seeOther(LOOK).notice("merge.other.notice");
            }
            study.answer(in.visitor(), filled.get().answers());
            incoming.drop(in.visitor());
            return HttpReply.seeOther(PATH).notice("part.saved.notice");
        } catch (NotAllowed e) {
            return HttpReply.seeOther(LOOK).notice("merge.other.notice");
        } catch (BadTable e) {
            return unread(in);
        }
    }

    HttpReply drop(HttpCall in) {
        incoming.drop(in.visitor());
        return HttpReply.seeOther(PATH).notice("merge.dropped.notice");
    }
}
