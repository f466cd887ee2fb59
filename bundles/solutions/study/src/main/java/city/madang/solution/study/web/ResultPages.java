// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.web;

import city.madang.catalogue.KnownModule;
import city.madang.catalogue.ModuleCatalogue;
import city.madang.catalogue.Proposal;
import city.madang.identity.Role;
import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.solution.study.StudyModule;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Charts;
import city.madang.solution.study.desk.Missing;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.Recommendation;
import city.madang.solution.study.domain.Score;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows from the answers, each figure and each module with the answers that led to it; and the button that hands the choice over. */
public final class ResultPages {
    private static final String PATH = "/desk/result";
    private static final String MODULE = "module-";
    private static final String LANGUAGE = "language-";
    private static final String DRIVER = "driver-";

    private final Kit kit;
    private final Study study;

    public ResultPages(Kit kit, Study study) {
        this.kit = kit;
        this.study = study;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> show(in, false));
        on.post(PATH + "/propose", Actions.CONSULT, this::propose);
    }

    /** A score with its lines. Public, because templates read it. @param key of its title */
    public record Shown(String key, Optional<Double> level, List<Line> lines, int open) {}

    /** A question that counts. Public, because templates read it. */
    public record Line(String question, double mean, int weight, boolean disputed, List<String> said) {}

    /** A module. Public, because templates read it. */
    public record Module(
            KnownModule module,
            int percent,
            String when,
            boolean needed,
            List<Reason> reasons,
            List<String> unmet,
            List<String> prerequisites) {}

    /** Why a module is recommended, or not. Public, because templates read it. */
    public record Reason(String problem, int percent, int weight, List<Cause> causes) {}

    /** Public, because templates read it. */
    public record Cause(String question, int percent, int weight, List<String> said) {}

    /** Something that can be ticked. Public, because templates read it. */
    public record Tick(String field, String title, boolean ticked) {}

    private HttpReply show(HttpCall in, boolean nothing) {
        var reading = new Reading(kit, study, in.locale());
        var answers = reading.answers();
        var found = reading.found();
        var model = new HashMap<String, Object>();
        model.put("missing", Missing.of(answers));
        model.put("whole", PartPages.level(Score.whole(answers)));
        model.put("scores", scores(reading));
        model.put("radar", kit.documents().chart(Charts.radar(kit, reading), in.locale()));
        model.put("modules", found.stream().map(each -> module(each, reading)).toList());
        model.put("ticks", ticks(found, in.locale()));
        model.put("tongues", tongues(in.locale()));
        model.put("drivers", drivers(in.locale()));
        model.put("nothing", nothing);
        model.put("mayPropose", in.may(Actions.CONSULT, Actions.STUDY));
        return HttpReply.page("result", model).status(nothing ? 422 : 200);
    }

    /** The study says nothing of itself, and can be taken to the new city too. */
    private List<Tick> ticks(List<Recommendation> found, Locale reader) {
        var own = kit.service(ModuleCatalogue.class).modules(reader).stream()
                .filter(each -> each.id().equals(StudyModule.ID))
                .map(each -> new Tick(MODULE + each.id(), each.title(), false));
        var others = found.stream()
                .map(each -> new Tick(MODULE + each.module().id(), each.module().title(), each.isNeeded()));
        return Stream.concat(others, own).toList();
    }

    private static List<Shown> scores(Reading reading) {
        return Arrays.stream(Part.values())
                .map(part -> shown("part." + part + ".title", Score.of(reading.answers(), part), reading))
                .toList();
    }

    private static Shown shown(String key, Score score, Reading reading) {
        var lines = score.lines().stream()
                .map(line -> new Line(
                        reading.question(line.question().key()),
                        line.mean(),
                        line.question().weight(),
                        line.isDisputed(),
                        line.answers().stream().map(reading::said).toList()))
                .toList();
        return new Shown(key, PartPages.level(score), lines, score.open().size());
    }

    private static Module module(Recommendation found, Reading reading) {
        var reasons =
                found.reasons().stream().map(each -> reason(each, reading)).toList();
        var unmet = found.unmet().stream().map(each -> unmet(each, reading)).toList();
        var prerequisites = found.module()
                .facts()
                .map(facts -> facts.prerequisites().stream()
                        .map(reading.words()::local)
                        .toList())
                .orElse(List.of());
        return new Module(
                found.module(), found.percent(), found.when().name(), found.isNeeded(), reasons, unmet, prerequisites);
    }

    static String unmet(Recommendation.Unmet unmet, Reading reading) {
        var words = reading.words();
        var condition = unmet.condition();
        var wanted = words.text("level." + condition.least() + ".label");
        return unmet.level().isEmpty()
                ? words.text("unmet.open.text", reading.question(condition.question()), wanted)
                : words.text(
                        "unmet.low.text",
                        reading.question(condition.question()),
                        wanted,
                        unmet.level().get());
    }

    private static Reason reason(Recommendation.Reason reason, Reading reading) {
        var problem = reason.problem();
        var causes = problem.causes().stream()
                .map(each -> new Cause(
                        reading.question(each.rule().question()),
                        Words.percent(each.badness()),
                        each.rule().weight(),
                        each.answers().stream().map(reading::said).toList()))
                .toList();
        return new Reason(
                reading.problem(problem.key()),
                Words.percent(problem.badness().orElseThrow()),
                reason.weight(),
                causes);
    }

    private List<Tick> tongues(Locale reader) {
        return kit.service(ModuleCatalogue.class).languages().stream()
                .map(each -> new Tick(
                        LANGUAGE + each.toLanguageTag(),
                        each.getDisplayName(reader),
                        kit.city().languages().contains(each)))
                .toList();
    }

    private List<Tick> drivers(Locale reader) {
        return kit.service(ModuleCatalogue.class).drivers(reader).entrySet().stream()
                .map(each -> new Tick(DRIVER + each.getKey(), each.getValue(), false))
                .toList();
    }

    HttpReply propose(HttpCall in) {
        var catalogue = kit.service(ModuleCatalogue.class);
        var form = in.form();
        var modules = catalogue.modules(in.locale()).stream()
                .map(KnownModule::id)
                .filter(id -> form.flag(MODULE + id))
                .toList();
        if (modules.isEmpty()) {
            return show(in, true);
        }
        var languages = catalogue.languages().stream()
                .filter(each -> form.flag(LANGUAGE + each.toLanguageTag()))
                .sorted(Comparator.comparingInt(this::place))
                .toList();
        var drivers = catalogue.drivers(in.locale()).keySet().stream()
                .filter(id -> form.flag(DRIVER + id))
                .toList();
        study.propose(
                in.visitor(),
                new Proposal(modules, languages, drivers, study.answers().inhabitants()));
        return isAdministrator(in)
                ? HttpReply.seeOther("//admin/proposals/" + StudyModule.ID)
                : HttpReply.seeOther(PATH).notice("result.proposed.notice");
    }

    /** On a laptop one person may be both. */
    private static boolean isAdministrator(HttpCall in) {
        return in.visitor()
                .official()
                .filter(each -> each.roles().contains(Role.ADMINISTRATOR))
                .isPresent();
    }

    /** The city's languages keep their order; others come behind. */
    private int place(Locale language) {
        int place = kit.city().languages().indexOf(language);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
