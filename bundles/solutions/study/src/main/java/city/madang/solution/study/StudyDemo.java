// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study;

import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.module.Demo;
import city.madang.module.DemoCity;
import city.madang.module.Kit;
import city.madang.solution.study.diagnosis.Diagnoses;
import city.madang.solution.study.diagnosis.MasterPlan;
import city.madang.solution.study.domain.Dimension;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.Question;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** A study in which planning, finance and IT have answered, and the vice mayor has not. */
final class StudyDemo implements Demo {
    /** Poor services, a fair network: what makes modules useful and possible. */
    private static final List<String> LEVELS = List.of("1", "2", "1", "2", "2");

    /** In tenths of a level. */
    private static final int AIM = 30;

    private final Kit kit;
    private final Study study;
    private final List<Consumer<Visitor>> consulting;

    /** @param consulting what a consultant writes, feature by feature */
    StudyDemo(Kit kit, Study study, List<Consumer<Visitor>> consulting) {
        this.kit = kit;
        this.study = study;
        this.consulting = List.copyOf(consulting);
    }

    @Override
    public void fill(DemoCity city) {
        answer(city.official("planner", "Kang Minseo", Set.of(StudyModule.PLANNING)));
        answer(city.official("treasurer", "Yoon Jiwoo", Set.of(StudyModule.FINANCE)));
        answer(city.official("itchief", "Han Doyun", Set.of(StudyModule.IT)));
        city.official("vicemayor", "Choi Eunji", Set.<Role>of(StudyModule.EXECUTIVE));
        var consultant = visitor(city.official("consultant", "Amina Saleh", Set.of(StudyModule.CONSULTANT)));
        diagnosis(consultant);
        consulting.forEach(each -> each.accept(consultant));
    }

    /** What was answered is kept, and the city wants to be better by a level than most are. */
    private void diagnosis(Visitor consultant) {
        var name = kit.texts().text(language(), "demo.diagnosis.label");
        new Diagnoses(kit).take(consultant, UUID.randomUUID().toString(), name, study.answers());
        var aims = new EnumMap<Dimension, Integer>(Dimension.class);
        Arrays.stream(Dimension.values()).forEach(each -> aims.put(each, AIM));
        new MasterPlan(kit).aim(consultant, aims);
    }

    private void answer(PersonId person) {
        var visitor = visitor(person);
        var group = Groups.of(visitor).orElseThrow();
        for (var part : Part.values()) {
            var said = new LinkedHashMap<String, String>();
            study.pack().of(part).stream()
                    .filter(each -> each.groups().contains(group))
                    .forEach(each -> said.put(each.key(), said(each)));
            study.answer(visitor, part, said);
        }
    }

    private String said(Question question) {
        return switch (question.kind()) {
            case CHOICE -> LEVELS.get(Math.floorMod(question.key().hashCode(), LEVELS.size()));
            case YES_NO -> "yes";
            case NUMBER -> question.key().equals("ea-population") ? "1250000" : "60000";
            case MONEY -> "900000000";
            case TEXT ->
                kit.texts()
                        .find(language(), "demo.said." + question.key())
                        .orElseGet(() -> kit.texts().text(language(), "demo.text.label"));
        };
    }

    private Locale language() {
        return kit.city().languages().get(0);
    }

    private Visitor visitor(PersonId person) {
        return new Visitor(kit.organisation().official(person), Set.of());
    }
}
