// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.document.Paper;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Missing;
import city.madang.solution.study.desk.PaperPage;
import city.madang.solution.study.desk.Reading;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** The diagnoses that are kept, and each with what rose and fell. */
public final class DiagnosisPages {
    private static final String PATH = "/desk/diagnoses";
    private static final String ONE = PATH + "/{id}";
    private static final String OVERALL = "overall";
    private static final String DIMENSIONS = "dimensions";
    private static final int LONGEST_NAME = 60;

    private final Kit kit;
    private final Study study;
    private final Diagnoses diagnoses;
    private final OtherCities cities;
    private final DiagnosisPapers papers;
    private final PaperPage pages;

    public DiagnosisPages(Kit kit, Study study, Diagnoses diagnoses, OtherCities cities) {
        this.kit = kit;
        this.study = study;
        this.diagnoses = diagnoses;
        this.cities = cities;
        papers = new DiagnosisPapers(kit, diagnoses);
        pages = new PaperPage(kit);
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> list(in, in.form()));
        on.post(PATH, Actions.CONSULT, this::take);
        on.get(ONE, Actions.LOOK, this::show);
        on.post(ONE + "/remove", Actions.SIGN, this::remove);
        on.get(ONE + "/file.csv", Actions.LOOK, this::file);
        on.get(ONE + "/overall", Actions.LOOK, in -> page(in, OVERALL, papers::overall));
        on.get(ONE + "/overall.pdf", Actions.LOOK, in -> paper(in, OVERALL, papers::overall));
        on.get(ONE + "/dimensions", Actions.LOOK, in -> page(in, DIMENSIONS, papers::dimensions));
        on.get(ONE + "/dimensions.pdf", Actions.LOOK, in -> paper(in, DIMENSIONS, papers::dimensions));
    }

    /** One in the list. Public, because templates read it. */
    public record Row(Diagnosis diagnosis, String level) {}

    /** A dimension against another time. Public, because templates read it. */
    public record Moved(
            String dimension, String before, String now, String change, List<String> questions, String others) {}

    private Shown shown(HttpCall in) {
        return new Shown(kit, new Reading(kit, study, in.locale()), diagnoses, cities);
    }

    private HttpReply list(HttpCall in, Form form) {
        var shown = shown(in);
        var model = new HashMap<String, Object>();
        model.put(
                "rows",
                shown.all().stream()
                        .map(each -> new Row(
                                each, shown.reading().level(shown.summary(each).whole())))
                        .toList());
        model.put("missing", Missing.of(shown.reading().answers()));
        model.put("most", Diagnoses.MOST);
        model.put("mayTake", in.may(Actions.CONSULT, Actions.STUDY));
        model.put(
                "trend",
                Optional.of(shown)
                        .filter(each -> each.all().size() > 1)
                        .map(each -> kit.documents().chart(each.trend(), in.locale())));
        return HttpReply.form("diagnoses", form, model);
    }

    HttpReply take(HttpCall in) {
        var form = in.form();
        var name = form.text("name").required().max(LONGEST_NAME);
        if (form.hasErrors()) {
            return list(in, form);
        }
        var id = UUID.nameUUIDFromBytes(form.once().getBytes(StandardCharsets.UTF_8))
                .toString();
        var back = HttpReply.seeOther(PATH);
        try {
            diagnoses.take(in.visitor(), id, name.get(), study.answers());
            return back.notice("diagnoses.taken.notice");
        } catch (NotAllowed e) {
            return back.notice(e.key());
        }
    }

    private static Diagnosis diagnosis(HttpCall in, Shown shown) {
        return find(shown, in.path("id")).orElseThrow(NotFound::new);
    }

    private static Optional<Diagnosis> find(Shown shown, String id) {
        return shown.all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    HttpReply show(HttpCall in) {
        var shown = shown(in);
        var diagnosis = diagnosis(in, shown);
        var before = in.query()
                .text("with")
                .flatMap(id -> find(shown, id))
                .filter(each -> !each.equals(diagnosis))
                .or(() -> shown.earlier(diagnosis));
        var model = new HashMap<String, Object>();
        model.put("diagnosis", diagnosis);
        model.put("level", shown.reading().level(shown.summary(diagnosis).whole()));
        model.put("others", shown.range(shown.others().whole()));
        model.put("before", before);
        model.put("with", before.map(Diagnosis::id).orElse(""));
        model.put(
                "choices",
                shown.all().stream()
                        .filter(each -> !each.equals(diagnosis))
                        .map(each -> new Choice(each.id(), each.name()))
                        .toList());
        model.put("radar", kit.documents().chart(shown.radar(diagnosis, before), in.locale()));
        model.put("moves", moves(diagnosis, before, shown));
        model.put(
                "seen",
                new SeenTable(kit, shown.words()).table(diagnoses.moment(diagnosis), before.map(diagnoses::moment)));
        model.put("mayRemove", in.may(Actions.SIGN, Actions.STUDY));
        return HttpReply.page("diagnosis", model);
    }

    private List<Moved> moves(Diagnosis diagnosis, Optional<Diagnosis> before, Shown shown) {
        var earlier = before.map(diagnoses::levels);
        var now = diagnoses.levels(diagnosis);
        // without an earlier one nothing moved
        return Comparison.of(earlier.orElse(now), now).moves().stream()
                .map(each -> new Moved(
                        shown.name(each.dimension()),
                        shown.reading().level(each.before()),
                        shown.reading().level(each.now()),
                        shown.change(each.change()),
                        each.questions().stream().map(shown::moved).toList(),
                        shown.range(shown.others().of(each.dimension()))))
                .toList();
    }

    HttpReply remove(HttpCall in) {
        diagnoses.remove(in.visitor(), in.path("id"));
        return HttpReply.seeOther(PATH).notice("diagnoses.removed.notice");
    }

    HttpReply file(HttpCall in) {
        var diagnosis = diagnoses.find(in.path("id")).orElseThrow(NotFound::new);
        var content = new SentCity(kit).write(diagnosis, diagnoses.levels(diagnosis), diagnoses.seen(diagnosis));
        return HttpReply.download("text/csv", "diagnosis-" + diagnosis.calendarYear() + ".csv", content);
    }

    private HttpReply page(HttpCall in, String name, BiFunction<Diagnosis, Shown, Paper> paper) {
        var shown = shown(in);
        var diagnosis = diagnosis(in, shown);
        return pages.show(paper.apply(diagnosis, shown), PATH + "/" + diagnosis.id() + "/" + name + ".pdf");
    }

    private HttpReply paper(HttpCall in, String name, BiFunction<Diagnosis, Shown, Paper> paper) {
        var shown = shown(in);
        return pages.pdf(paper.apply(diagnosis(in, shown), shown), "diagnosis-" + name + ".pdf");
    }
}
