// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.catalogue.KnownModule;
import city.madang.catalogue.ModuleFacts;
import city.madang.identity.PersonId;
import city.madang.solution.study.domain.Recommendation.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scores and recommendations, each with the answers that led to it. */
class RecommendationTest {
    private static final Map<PackFile, List<String>> FILES = Map.of(
            PackFile.QUESTIONS,
            List.of(
                    "commitment,EA,CHOICE,3,LEADERSHIP,EXECUTIVE",
                    "network,TA,CHOICE,1,TECHNOLOGY,IT",
                    "warning,TA,CHOICE,2,SERVICES,PLANNING IT",
                    "floods,EA,YES_NO,0,,PLANNING",
                    "money,FA,MONEY,0,,FINANCE"),
            PackFile.RULES,
            List.of("slow,warning,3,LOW", "slow,floods,1,YES", "other,commitment,1,LOW"),
            PackFile.CONDITIONS,
            List.of("network,network,2"),
            PackFile.TEXTS,
            List.of());
    private static final Pack PACK = Pack.of(file -> FILES.getOrDefault(file, List.of()));
    private final List<Answer> said = new ArrayList<>();

    private void says(Group group, String question, String what) {
        var person = new PersonId("00000000-0000-4000-8000-00000000000" + said.size());
        said.add(new Answer(question, person, group, what, Instant.EPOCH));
    }

    private Answers answers() {
        return new Answers(PACK, said);
    }

    private static KnownModule module(String id, Map<String, Integer> problems) {
        var facts =
                new ModuleFacts(List.of(), List.of(), List.of(), List.of(), problems, List.of("network"), List.of());
        return new KnownModule(id, id, false, Optional.of(facts));
    }

    @Test
    void aScoreIsTheWeightedMeanOfWhatWasAnswered() {
        says(Group.IT, "network", "4");
        says(Group.IT, "warning", "0");
        says(Group.PLANNING, "warning", "2");
        var score = Score.of(answers(), Part.TA);
        assertThat(score.level().orElseThrow()).isEqualTo((4 * 1 + 1 * 2) / 3.0);
        assertThat(score.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.isDisputed())
                        .isEqualTo(line.question().key().equals("warning")));
        assertThat(Score.of(answers(), Dimension.LEADERSHIP).level()).isEmpty();
        assertThat(Score.of(answers(), Dimension.LEADERSHIP).open()).hasSize(1);
        assertThat(Score.whole(answers()).lines()).hasSize(2);
    }

    @Test
    void thePanelIsIncompleteUntilEachGroupHasAnsweredWhatItMust() {
        assertThat(answers().missing().keySet()).containsExactly(Group.values());
        says(Group.PLANNING, "warning", "1");
        assertThat(answers().missing().get(Group.PLANNING))
                .extracting(Question::key)
                .containsExactly("floods");
        says(Group.PLANNING, "floods", "yes");
        says(Group.FINANCE, "money", "100");
        says(Group.EXECUTIVE, "commitment", "3");
        says(Group.IT, "network", "3");
        assertThat(answers().missing().keySet()).containsExactly(Group.IT);
        says(Group.IT, "warning", "1");
        assertThat(answers().missing()).isEmpty();
        assertThat(answers().open(Part.TA)).isEmpty();
    }

    @Test
    void aModuleIsRecommendedWithTheAnswersThatLedToIt() {
        says(Group.IT, "network", "3");
        says(Group.PLANNING, "warning", "1");
        says(Group.PLANNING, "floods", "yes");
        var alerts = Recommendation.of(answers(), module("alerts", Map.of("slow", 3, "nobody-asks", 1)));
        // slow: (3 x 0.75 + 1 x 1) / 4 = 0.8125; the other problem has no rules, so it does not count.
        assertThat(alerts.percent()).isEqualTo(81);
        assertThat(alerts.when()).isEqualTo(When.NOW);
        assertThat(alerts.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.problem().causes())
                        .extracting(cause -> cause.rule().question() + " " + cause.badness())
                        .containsExactly("warning 0.75", "floods 1.0"));
    }

    @Test
    void whatIsNotFulfilledComesFirst() {
        says(Group.PLANNING, "warning", "0");
        var open = Recommendation.of(answers(), module("alerts", Map.of("slow", 3)));
        assertThat(open.when()).isEqualTo(When.NEXT);
        assertThat(open.unmet())
                .singleElement()
                .satisfies(unmet -> assertThat(unmet.level()).isEmpty());
        says(Group.IT, "network", "1");
        assertThat(Recommendation.of(answers(), module("alerts", Map.of("slow", 3)))
                        .unmet())
                .singleElement()
                .satisfies(unmet -> assertThat(unmet.level()).contains(1.0));
    }

    @Test
    void nothingIsRecommendedOfWhichNothingIsKnown() {
        says(Group.PLANNING, "warning", "4");
        says(Group.PLANNING, "floods", "no");
        var silent = new KnownModule("silent", "silent", true, Optional.empty());
        var all = Recommendation.all(
                answers(), List.of(silent, module("unasked", Map.of("other", 1)), module("alerts", Map.of("slow", 1))));
        assertThat(all)
                .extracting(each -> each.module().id() + " " + each.when())
                .containsExactly("alerts NOT_NEEDED", "silent UNKNOWN", "unasked UNKNOWN");
    }

    @Test
    void anotherWeightMovesWhatDependsOnIt() {
        says(Group.PLANNING, "warning", "4");
        says(Group.PLANNING, "floods", "yes");
        var module = module("alerts", Map.of("slow", 1));
        assertThat(Recommendation.of(answers(), module).percent()).isEqualTo(25);
        var moved = new Answers(PACK.weighing(Map.of("slow.warning", 0)), said);
        assertThat(Recommendation.of(moved, module).percent()).isEqualTo(100);
        assertThat(Recommendation.of(moved, module).reasons().get(0).problem().causes())
                .hasSize(1);
    }
}
