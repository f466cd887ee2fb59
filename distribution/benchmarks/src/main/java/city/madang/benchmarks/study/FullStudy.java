// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.study;

import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.solution.study.DataFiles;
import city.madang.solution.study.Groups;
import city.madang.solution.study.Study;
import city.madang.solution.study.StudyModule;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.Question;
import city.madang.solution.study.files.PackFiles;
import city.madang.solution.study.systems.CitySystem;
import city.madang.solution.study.systems.SystemFacts;
import city.madang.solution.study.systems.SystemLinks;
import city.madang.solution.study.systems.SystemState;
import city.madang.solution.study.systems.Systems;
import city.madang.testkit.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** A study that twenty officials have answered, of a city with as many systems as a study can list. */
final class FullStudy {
    private static final int ANSWERERS = 20;
    private static final int LEVELS = 5;
    private static final List<Role> ROLES =
            List.of(StudyModule.PLANNING, StudyModule.FINANCE, StudyModule.IT, StudyModule.EXECUTIVE);

    private final Site site;
    private final Study study;

    FullStudy(Site site) {
        this.site = site;
        study = new Study(site.kit(), new PackFiles(site.kit(), DataFiles.pack()));
    }

    Study study() {
        return study;
    }

    void fill() {
        for (int i = 0; i < ANSWERERS; i++) {
            site.official("answerer-" + i, Optional.empty(), ROLES.get(i % ROLES.size()));
        }
        var people = ROLES.stream()
                .flatMap(role -> site.organisation().officials(role, Optional.empty()).stream())
                .map(each -> new Visitor(Optional.of(each), Set.of()))
                .toList();
        people.forEach(each -> answer(each, people.indexOf(each)));
        var systems = IntStream.range(0, Systems.MOST).mapToObj(this::system).toList();
        new Systems(site.kit(), study).takeIn(people.get(0), systems);
    }

    private void answer(Visitor who, int number) {
        var group = Groups.of(who).orElseThrow();
        for (var part : Part.values()) {
            var said = new LinkedHashMap<String, String>();
            study.pack().of(part).stream()
                    .filter(each -> each.groups().contains(group))
                    .forEach(each -> said.put(each.key(), said(each, number)));
            study.answer(who, part, said);
        }
    }

    private static String said(Question question, int number) {
        return switch (question.kind()) {
            case CHOICE -> Integer.toString(Math.floorMod(question.key().hashCode() + number, LEVELS));
            case YES_NO -> number % 2 == 0 ? "yes" : "no";
            case NUMBER, MONEY -> "1250000";
            case TEXT -> "What official " + number + " says in three sentences. ".repeat(3);
        };
    }

    private CitySystem system(int number) {
        var functions = study.pack().functions();
        var categories = functions.categories();
        return new CitySystem(
                UUID.randomUUID().toString(),
                "System " + number,
                categories.get(number % categories.size()),
                SystemState.values()[number % SystemState.values().length],
                Optional.of(2000 + number % LEVELS),
                SystemFacts.none(),
                new SystemLinks(
                        Set.of(functions.keys().get(number % functions.keys().size())), Set.of(), Set.of()),
                0);
    }
}
