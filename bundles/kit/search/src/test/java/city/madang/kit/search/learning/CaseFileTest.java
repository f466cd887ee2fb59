// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {
    @Test
    void takesOtherColumnsAsFacts() {
        var cases = CaseFile.read("""
                Text,Service,Department,Language,Area
                "A hole, deep",roads,streets,en,Mapo
                구멍이 있습니다,roads,,ko,
                """);
        assertThat(cases).hasSize(2);
        assertThat(cases.get(0).subject().text()).isEqualTo("A hole, deep");
        assertThat(cases.get(0).subject().facts()).isEqualTo(Map.of("area", "Mapo"));
        assertThat(cases.get(1).subject().language()).isEqualTo(Locale.KOREAN);
        assertThat(cases.get(1).department()).isEqualTo(Optional.empty());
    }

    @Test
    void leavesOutLinesThatNothingFollowsFrom() {
        assertThat(CaseFile.read("text,service\n,roads\nA hole,\n\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "words,service\na,b\n",
                "text,other\na,b\n",
                "text,text,service\na,b,c\n",
                "text,service\na\n",
                "text,service\na,b,c\n",
                "text,service\n\"a,b\n",
                "text,service\n\"a\"x,b\n"
            })
    void saysWhatIsWrong(String csv) {
        assertThatThrownBy(() -> CaseFile.read(csv))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)(line \\d|the f).+");
    }

    @Test
    void refusesWhatIsNotUtf8(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("cases.csv"), new byte[] {'t', (byte) 0xe9, '\n'});
        assertThatThrownBy(() -> CaseFile.read(file)).hasMessageContaining("UTF-8");
    }
}
