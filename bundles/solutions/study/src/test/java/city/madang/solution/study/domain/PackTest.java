// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.solution.study.domain.BadPack.Why;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PackTest {
    private static final String QUESTIONS = "# asked\nq,EA,CHOICE,1,,IT\nyes-no,LA,YES_NO,0,LAW,IT FINANCE\n";
    private static final Map<PackFile, String> FILES = Map.of(
            PackFile.QUESTIONS,
            QUESTIONS,
            PackFile.RULES,
            "p,q,1,LOW",
            PackFile.CONDITIONS,
            "c,q,2",
            PackFile.TEXTS,
            "",
            PackFile.FUNDING,
            "nia,100000000,88282",
            PackFile.CRITERIA,
            "STRATEGY,q",
            PackFile.CATEGORIES,
            "services",
            PackFile.FUNCTIONS,
            "web,services,,q,",
            PackFile.WORK_PLAN,
            "start,1",
            PackFile.COST_ITEMS,
            "programme,system,servers,COST,,piece,,,0,1");

    private static Pack with(PackFile changed, String content) {
        return Pack.of(
                file -> (file == changed ? content : FILES.get(file)).lines().toList());
    }

    @Test
    void readsWhatAConsultantWrites() {
        var pack = with(PackFile.TEXTS, "q,en,How many, roughly?\nq,ko,몇 개입니까?\n");
        assertThat(pack.questions()).hasSize(2);
        assertThat(pack.texts().get("q").in(Locale.ENGLISH)).isEqualTo("How many, roughly?");
        assertThat(pack.texts().get("q").in(Locale.KOREAN)).isEqualTo("몇 개입니까?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "QUESTIONS; q,EA,CHOICE,1,IT; 1; COLUMNS",
                "QUESTIONS; q,EA,CHOICE,1,,IT\\nq,EA,CHOICE,1,,IT; 2; TWICE",
                "QUESTIONS; q,XX,CHOICE,1,,IT; 1; VALUE",
                "QUESTIONS; q,EA,CHOICE,6,,IT; 1; VALUE",
                "QUESTIONS; q,EA,TEXT,1,,IT; 1; VALUE",
                "QUESTIONS; q,EA,CHOICE,1,,; 1; VALUE",
                "QUESTIONS; Q Q,EA,CHOICE,1,,IT; 1; VALUE",
                "RULES; #\\np,other,1,LOW; 2; QUESTION",
                "RULES; p,yes-no,1,LOW; 1; KIND",
                "RULES; p,q,99999999999,LOW; 1; VALUE",
                "CONDITIONS; c,yes-no,1; 1; KIND",
                "FUNDING; nia,0,1; 1; VALUE",
                "FUNDING; nia,1,9999999999999999; 1; VALUE",
                "CRITERIA; STRATEGY,q yes-no; 1; KIND",
                "CRITERIA; LUCK,q; 1; VALUE",
                "CATEGORIES; two words; 1; VALUE",
                "FUNCTIONS; web,services,,,other; 1; FUNCTION",
                "FUNCTIONS; a,services,,,b\\nb,services,,,a; 0; CIRCLE",
                "WORK_PLAN; start,0; 1; VALUE",
                "WORK_PLAN; start,25; 1; VALUE",
                "WORK_PLAN; start,1\\nstart,2; 2; TWICE",
                "COST_ITEMS; l,i,k,COST,1,lot,5,USD,0; 1; COLUMNS",
                "COST_ITEMS; l,i,k,GIFT,1,lot,5,USD,0,1; 1; VALUE",
                "COST_ITEMS; l,i,k,COST,1,lot,5,DOLLAR,0,1; 1; VALUE",
                "COST_ITEMS; l,i,k,COST,1,lot,1E+999999999,USD,0,1; 1; VALUE",
                "COST_ITEMS; l,i,k,COST,1000000000,lot,99999999999,USD,0,1; 1; VALUE",
                "COST_ITEMS; l,i,k,COST,1,lot,5,USD,20,20; 1; VALUE",
                "COST_ITEMS; l,i,k,COST,1,lot,5,USD,0,0; 1; VALUE",
                "COST_ITEMS; l,i,k,COST,,,,,0,1\\nl,j,k,COST,,,,,0,1; 2; TWICE",
                "TEXTS; q,en; 1; COLUMNS",
                "TEXTS; q,!,Words; 1; VALUE"
            })
    void saysWhichLineIsWrong(PackFile file, String content, int line, Why why) {
        assertThatThrownBy(() -> with(file, content.replace("\\n", "\n")))
                .asInstanceOf(InstanceOfAssertFactories.type(BadPack.class))
                .satisfies(bad -> {
                    assertThat(bad.why()).isEqualTo(why);
                    assertThat(bad.line()).isEqualTo(line);
                });
    }

    @Test
    void aStudyGoesOnOnlyWithWhatWasAnsweredAndWithWords() {
        var before = with(PackFile.TEXTS, "");
        var other = with(PackFile.QUESTIONS, "q,EA,CHOICE,1,,IT");
        other.mayFollow(before, used("q"), key -> true);
        assertThatThrownBy(() -> other.mayFollow(before, used("yes-no"), key -> true))
                .hasMessageContaining("ANSWERED yes-no");
        assertThatThrownBy(() -> before.mayFollow(before, used(), key -> !key.equals("part.q.label")))
                .hasMessageContaining("WORDS q");
    }

    @Test
    void whatSystemsBelongToStays() {
        var before = with(PackFile.CATEGORIES, "services\nmoney");
        var without = with(PackFile.TEXTS, "");
        assertThatThrownBy(() ->
                        without.mayFollow(before, new Pack.Used(Set.of(), Set.of("money"), Set.of()), any -> true))
                .hasMessageContaining("USED money");
        without.mayFollow(before, used(), any -> true);
        var empty = with(PackFile.FUNCTIONS, "");
        assertThatThrownBy(
                        () -> empty.mayFollow(without, new Pack.Used(Set.of(), Set.of(), Set.of("web")), any -> true))
                .hasMessageContaining("USED web");
    }

    @ParameterizedTest
    @EnumSource
    void noContentDoesAnythingButBeingRefusedOrRead(PackFile file) {
        var random = new Random(file.ordinal());
        var words = List.of(
                "q",
                "EA",
                "CHOICE",
                "LOW",
                "1",
                "-1",
                "IT",
                ",",
                ",",
                ",",
                ",",
                "\n",
                "#",
                " ",
                "",
                "\uD83D",
                "99999999999");
        for (int i = 0; i < 2000; i++) {
            var content = Stream.generate(() -> words.get(random.nextInt(words.size())))
                    .limit(random.nextInt(20))
                    .collect(Collectors.joining());
            try {
                assertThat(with(file, content).questions()).hasSizeLessThan(20);
            } catch (BadPack refused) {
                assertThat(refused.line()).isPositive();
            }
        }
    }

    private static Pack.Used used(String... questions) {
        return new Pack.Used(Set.of(questions), Set.of(), Set.of());
    }
}
