// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Reading;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files of other cities, and what they say together. */
public final class OtherPages {
    private static final String PATH = "/desk/diagnoses/others";
    private static final String SENT = "file";
    private static final FileRule FILE = FileRule.of(1, 1, FileKind.CSV);
    private static final int NAMED = 5;

    private final Kit kit;
    private final Study study;
    private final Diagnoses diagnoses;
    private final OtherCities cities;

    public OtherPages(Kit kit, Study study, Diagnoses diagnoses, OtherCities cities) {
        this.kit = kit;
        this.study = study;
        this.diagnoses = diagnoses;
        this.cities = cities;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> list(in, in.form())).uploads(SENT, FILE);
        on.post(PATH, Actions.CONSULT, this::take).uploads(SENT, FILE);
        on.post(PATH + "/{id}/remove", Actions.CONSULT, this::remove);
    }

    /** A dimension, here and elsewhere. Public, because templates read it. */
    public record Row(String dimension, String level, String others) {}

    private HttpReply list(HttpCall in, Form form) {
        var shown = new Shown(kit, new Reading(kit, study, in.locale()), diagnoses, cities);
        var own = shown.all().stream().findFirst().map(shown::summary).orElse(new Levels(List.of()));
        var model = new HashMap<String, Object>();
        model.put("cities", cities.all());
        model.put("seen", seen(shown));
        model.put(
                "rows",
                shown.dimensions().stream()
                        .map(each -> new Row(
                                shown.name(each),
                                shown.reading().level(own.of(each)),
                                shown.range(shown.others().of(each))))
                        .toList());
        model.put("mayTake", in.may(Actions.CONSULT, Actions.STUDY));
        return HttpReply.form("others", form, model);
    }

    /** By the file's id. */
    private Map<String, List<String>> seen(Shown shown) {
        var seen = cities.seen();
        if (seen.isEmpty()) {
            return Map.of();
        }
        var table = new SeenTable(kit, shown.words());
        return seen.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> table.lines(each.getValue())));
    }

    HttpReply take(HttpCall in) {
        var form = in.form();
        var sent = form.files(SENT).get();
        if (sent.isEmpty() && !form.hasErrors()) {
            form.error(SENT, "required");
        }
        if (form.hasErrors()) {
            return list(in, form);
        }
        var back = HttpReply.seeOther(PATH);
        try {
            var file = new SentCity(kit).read(sent.get(0), study.pack());
            cities.keep(in.visitor(), file);
            return file.unknown().isEmpty()
                    ? back.notice("others.taken.notice", file.about().city())
                    : back.notice("others.unknown.notice", file.unknown().size(), named(file.unknown()));
        } catch (BadFile e) {
            form.error(SENT, e.key(), e.arguments());
            return list(in, form);
        } catch (NotAllowed e) {
            return back.notice(e.key());
        }
    }

    private static String named(List<String> unknown) {
        return String.join(", ", unknown.subList(0, Math.min(NAMED, unknown.size())))
                + (unknown.size() > NAMED ? " \u2026" : "");
    }

    HttpReply remove(HttpCall in) {
        cities.remove(in.visitor(), in.path("id"));
        return HttpReply.seeOther(PATH).notice("others.removed.notice");
    }
}
