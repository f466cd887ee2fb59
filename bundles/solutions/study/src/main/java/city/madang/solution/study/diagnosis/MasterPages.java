// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Dimension;
import city.madang.solution.study.domain.Kind;
import city.madang.solution.study.domain.Period;
import city.madang.solution.study.domain.Typed;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import city.madang.web.ValueField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The levels that are wanted, the gaps, and the master plan. */
public final class MasterPages {
    private static final String PATH = "/desk/master";
    private static final String ONE = PATH + "/{dimension}";
    private static final int LONGEST_DEED = 500;
    private static final int LONGEST_NAME = 120;

    private final Kit kit;
    private final Study study;
    private final Diagnoses diagnoses;
    private final OtherCities cities;
    private final MasterPlan plan;

    public MasterPages(Kit kit, Study study, Diagnoses diagnoses, OtherCities cities) {
        this.kit = kit;
        this.study = study;
        this.diagnoses = diagnoses;
        this.cities = cities;
        plan = new MasterPlan(kit);
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> show(in, in.form()));
        on.post(PATH, Actions.CONSULT, this::aim);
        on.get(ONE, Actions.CONSULT, in -> line(in, in.form()));
        on.post(ONE, Actions.CONSULT, this::keep);
        on.post(ONE + "/propose", Actions.CONSULT, this::forget);
    }

    private MasterView view(HttpCall in) {
        var shown = new Shown(kit, new Reading(kit, study, in.locale()), diagnoses, cities);
        return new MasterView(kit, shown, diagnoses, plan);
    }

    private HttpReply show(HttpCall in, Form form) {
        var view = view(in);
        var model = new HashMap<String, Object>();
        model.put("newest", view.newest());
        model.put(
                "aims",
                Arrays.stream(Dimension.values())
                        .collect(Collectors.toMap(
                                Dimension::name, each -> typed(view.aims().get(each)))));
        model.put("entries", view.entries());
        model.put("map", kit.documents().chart(view.map(), in.locale()));
        model.put("mayWrite", in.may(Actions.CONSULT, Actions.STUDY));
        return HttpReply.form("master", form, model);
    }

    private static String typed(Integer tenths) {
        return tenths == null ? "" : BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    HttpReply aim(HttpCall in) {
        var form = in.form();
        var fields = new EnumMap<Dimension, ValueField<Integer>>(Dimension.class);
        for (var dimension : Dimension.values()) {
            fields.put(dimension, form.value(dimension.name(), MasterPages::tenths));
        }
        if (form.hasErrors()) {
            return show(in, form);
        }
        var aims = new EnumMap<Dimension, Integer>(Dimension.class);
        fields.forEach((dimension, field) -> field.find().ifPresent(tenths -> aims.put(dimension, tenths)));
        plan.aim(in.visitor(), aims);
        return HttpReply.seeOther(PATH).notice("master.aimed.notice");
    }

    private static int tenths(String typed) {
        return Typed.number(typed, BigDecimal.valueOf(Kind.MOST), 1)
                .movePointRight(1)
                .intValueExact();
    }

    private static MasterView.Entry entry(HttpCall in, MasterView view) {
        return view.entry(in.path("dimension", Dimension::valueOf)).orElseThrow(NotFound::new);
    }

    private HttpReply line(HttpCall in, Form form) {
        var view = view(in);
        var words = new Words(kit, in.locale());
        var none = Stream.of(new Choice("", words.text("master.none.label")));
        var model = new HashMap<String, Object>();
        model.put("entry", entry(in, view));
        model.put(
                "periods",
                Arrays.stream(Period.values())
                        .map(each -> new Choice(each.name(), words.text("period." + each + ".label")))
                        .toList());
        model.put(
                "modules",
                Stream.concat(none, view.modules().stream().map(each -> new Choice(each.id(), each.title())))
                        .toList());
        return HttpReply.form("masterline", form, model);
    }

    HttpReply keep(HttpCall in) {
        var form = in.form();
        var view = view(in);
        var dimension = entry(in, view).dimension();
        var deed = form.text("deed").required().max(LONGEST_DEED);
        var inCharge = form.text("inCharge").max(LONGEST_NAME);
        var period = form.value("period", Period::valueOf).required();
        var known = view.modules().stream().map(each -> each.id()).toList();
        var module = form.value("module", text -> oneOf(known, text));
        if (form.hasErrors()) {
            return line(in, form);
        }
        plan.keep(
                in.visitor(),
                new MasterLine(
                        dimension,
                        deed.get(),
                        inCharge.find().orElse(""),
                        period.get(),
                        module.find().orElse("")));
        return HttpReply.seeOther(PATH).notice("master.kept.notice");
    }

    private static String oneOf(List<String> known, String id) {
        if (!known.contains(id)) {
            throw new IllegalArgumentException("there is no " + id);
        }
        return id;
    }

    HttpReply forget(HttpCall in) {
        plan.forget(in.visitor(), in.path("dimension", Dimension::valueOf));
        return HttpReply.seeOther(PATH).notice("master.forgotten.notice");
    }
}
