// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Official;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.module.NotAllowed;
import city.madang.privacy.DataSubject;
import city.madang.solution.study.DataFiles;
import city.madang.solution.study.Study;
import city.madang.solution.study.StudyModule;
import city.madang.solution.study.domain.Answer;
import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.files.PackFiles;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two presses at the same moment, of one person or of two. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtOnceContract {
    private static final int ROUNDS = 10;

    private Site site;
    private Study study;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().open(new StudyModule());
    }

    @BeforeEach
    void begin() {
        site.empty("study_turn");
        study = new Study(site.kit(), new PackFiles(site.kit(), DataFiles.pack()));
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Visitor who(String login, Role role) {
        site.official(login, Optional.empty(), role);
        return visitor(login, role);
    }

    private Visitor visitor(String login, Role role) {
        var officials = site.kit().organisation().officials(role, Optional.empty());
        return new Visitor(
                officials.stream().filter(each -> each.login().equals(login)).findFirst(), Set.of());
    }

    private static Map<String, String> said(Part part, Group group, String level) {
        var said = new HashMap<String, String>();
        DataFiles.pack().of(part).stream()
                .filter(each -> each.groups().contains(group))
                .forEach(each -> said.put(
                        each.key(),
                        switch (each.kind()) {
                            case CHOICE -> level;
                            case YES_NO -> "yes";
                            default -> "12";
                        }));
        return said;
    }

    /** @return what each came to: its result, or the key of its refusal */
    private static List<String> atOnce(Runnable... acts) throws Exception {
        var begin = new CyclicBarrier(acts.length);
        var threads = Executors.newFixedThreadPool(acts.length);
        try {
            var running = Stream.of(acts)
                    .map(act -> threads.submit((Callable<String>) () -> {
                        begin.await();
                        try {
                            act.run();
                            return "done";
                        } catch (NotAllowed e) {
                            return e.key();
                        }
                    }))
                    .toList();
            var ends = new ArrayList<String>();
            for (var each : running) {
                ends.add(each.get());
            }
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }

    private long recorded(String action) {
        return site.recorded().stream()
                .map(AuditLog.Entry::action)
                .filter(action::equals)
                .count();
    }

    @Test
    void anAnswerPressedTwiceIsKeptOnce() throws Exception {
        var officer = who("itchief", StudyModule.IT);
        for (int round = 0; round < ROUNDS; round++) {
            var level = String.valueOf(round % 5);
            Runnable press = () -> study.answer(officer, Part.TA, said(Part.TA, Group.IT, level));
            assertThat(atOnce(press, press)).containsOnly("done");
            assertThat(study.answers().to("ta-network"))
                    .singleElement()
                    .extracting(Answer::said)
                    .isEqualTo(level);
        }
        assertThat(recorded("study.answer")).isEqualTo(ROUNDS);
    }

    @Test
    void aPartIsSignedOnceAndNothingIsWrittenIntoIt() throws Exception {
        var officer = who("itchief", StudyModule.IT);
        var executive = who("vicemayor", StudyModule.EXECUTIVE);
        study.answer(executive, Part.LA, said(Part.LA, Group.EXECUTIVE, "2"));
        study.answer(officer, Part.LA, said(Part.LA, Group.IT, "2"));
        for (int round = 0; round < ROUNDS; round++) {
            var ends = atOnce(
                    () -> study.sign(executive, Part.LA),
                    () -> study.sign(executive, Part.LA),
                    () -> study.answer(officer, Part.LA, Map.of("la-privacy", "")));
            // who wrote before left a question open; who came later was refused
            boolean written = study.answers().to("la-privacy").isEmpty();
            assertThat(ends.subList(0, 2))
                    .containsExactlyInAnyOrderElementsOf(
                            written
                                    ? List.of("part.open.refusal", "part.open.refusal")
                                    : List.of("done", "part.signed.refusal"));
            assertThat(ends.get(2)).isEqualTo(written ? "done" : "part.signed.refusal");
            assertThat(atOnce(() -> study.reopen(executive, Part.LA), () -> study.reopen(executive, Part.LA)))
                    .containsOnly("done");
            study.answer(officer, Part.LA, said(Part.LA, Group.IT, "2"));
        }
        assertThat(recorded("study.reopen")).isEqualTo(recorded("study.sign"));
    }

    @Test
    void aWeightPressedTwiceIsKeptOnce() throws Exception {
        var consultant = who("consultant", StudyModule.CONSULTANT);
        for (int round = 0; round < ROUNDS; round++) {
            var weight = Map.of("warning-slow.ea-hazards", round % 2 == 0 ? 1 : 2);
            assertThat(atOnce(() -> study.weigh(consultant, weight), () -> study.weigh(consultant, weight)))
                    .containsOnly("done");
        }
        assertThat(recorded("study.weigh")).isEqualTo(ROUNDS);
    }

    @Test
    void anAnswerStaysWhenItsOfficialLeavesAndIsUnnamed() {
        var officer = who("itchief", StudyModule.IT);
        var left = formerly(who("former", StudyModule.CONSULTANT), StudyModule.IT);
        study.answer(officer, Part.TA, said(Part.TA, Group.IT, "2"));
        study.answer(left, Part.TA, said(Part.TA, Group.IT, "1"));
        var data = site.offer().personal().get("answer");
        assertThat(data.of(person(officer), Locale.ENGLISH))
                .hasSize(said(Part.TA, Group.IT, "2").size());
        assertThat(data.erase(person(officer)).kept()).hasSize(1);
        assertThat(data.erase(person(left)).kept()).isEmpty();
        assertThat(data.of(person(left), Locale.ENGLISH)).isEmpty();
        var consultant = site.official("consultant", Optional.empty(), StudyModule.CONSULTANT);
        assertThat(consultant.get("/desk/parts/TA").words())
                .contains("Official itchief, IT: 2", "Unnamed, IT: 1")
                .doesNotContain("Official former");
    }

    /** As when the role was still held. */
    private static Visitor formerly(Visitor who, Role role) {
        var now = who.official().orElseThrow();
        var then = new Official(now.id(), now.login(), now.name(), now.department(), now.area(), Set.of(role));
        return new Visitor(Optional.of(then), Set.of());
    }

    private static DataSubject person(Visitor who) {
        return new DataSubject(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(who.official().orElseThrow().id()));
    }
}
