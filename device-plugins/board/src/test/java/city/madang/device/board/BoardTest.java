// SPDX-License-Identifier: Apache-2.0
package city.madang.device.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.device.CommandId;
import city.madang.device.Outcome;
import city.madang.device.Reason.Cause;
import city.madang.device.role.TextBoard;
import city.madang.device.role.TextBoard.Shown;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.Problem;
import city.madang.device.testkit.Bench;
import city.madang.device.testkit.TextBoardContract;
import city.madang.device.testkit.WireSimulator.Mode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BoardTest implements TextBoardContract {
    private final BoardWire wire = new BoardWire();

    @AfterEach
    void end() throws IOException {
        wire.close();
    }

    @Override
    public DeviceDriver<?> driver() {
        return new BoardDriver();
    }

    @Override
    public Map<String, String> settings() {
        return with("ping", "\\x02?\\x03");
    }

    private Map<String, String> with(String... more) {
        var settings = new HashMap<>(Map.of("host", "127.0.0.1", "port", "" + wire.port(), "answer", "\\x06\\r"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    @Override
    public Optional<Map<String, String>> settingsOfASilentDevice() {
        wire.silentAfter(1);
        return Optional.of(settings());
    }

    private static Outcome show(Bench bench, String... lines) throws Exception {
        return bench.role(TextBoard.class)
                .show(new Shown(List.of(lines), Optional.empty()), CommandId.next(), bench.deadline());
    }

    @ParameterizedTest
    @CsvSource({"UTF_8,UTF-8", "KOREAN,x-windows-949"})
    void writesKoreanAsTheBoardReadsIt(String letters, String charset) throws Exception {
        try (var bench = Bench.open(driver(), with("letters", letters, "separator", "\\r\\n"))) {
            assertThat(show(bench, "12가 3456", "뷁").isDone()).isTrue();
            assertThat(new String(wire.shown(), Charset.forName(charset))).isEqualTo("\u000212가 3456\r\n뷁\u0003");
        }
    }

    @Test
    void writesArabicAndEmptiesWhatIsNotSaid() throws Exception {
        try (var bench = Bench.open(driver(), with("letters", "ARABIC"))) {
            show(bench, "أهلًا", "x");
            show(bench, "قف");
            assertThat(new String(wire.shown(), Charset.forName("windows-1256")))
                    .isEqualTo("\u0002قف\r\u0003");
        }
    }

    @Test
    void refusesLettersThatItDoesNotHaveAndThoseThatWouldEndALine() throws Exception {
        try (var bench =
                Bench.open(driver(), with("letters", "LATIN", "separator", "|", "message", "<%lines%>\\x03"))) {
            for (var bad : List.of("가", "1|2", "1>2", "\ud83d\ude97")) {
                var outcome = show(bench, "ok", bad);
                assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
                assertThat(outcome.reason().orElseThrow().cause()).isEqualTo(Cause.NOT_ABLE);
            }
            assertThat(show(bench, "100 %").isDone()).isTrue();
        }
    }

    @Test
    void whatItShowsAfterAnotherAnswerNobodyKnows() throws Exception {
        try (var bench = Bench.open(driver(), with())) {
            wire.answers(0x15);
            var outcome = show(bench, "P 12");
            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNKNOWN);
            assertThat(outcome.reason()
                            .orElseThrow()
                            .note()
                            .orElseThrow()
                            .words()
                            .get(0))
                    .startsWith("15");
            wire.answers(6);
            assertThat(show(bench, "P 12").isDone()).isTrue();
        }
    }

    @Test
    @Timeout(30)
    void doesNotSayMoreThanItKnowsOfABoardThatNeverAnswers() throws Exception {
        try (var bench = Bench.open(driver(), with("answer", ""))) {
            assertThat(show(bench, "P 12").note().orElseThrow().key()).isEqualTo("board.sent");
            wire.awaitMessage();
            wire.cut();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            bench.session().probe();
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "CUT_OFF"})
    void whatDoesNotComeEndsTheSession(Mode mode) throws Exception {
        try (var bench = open()) {
            wire.mode(mode);
            assertThatThrownBy(() -> show(bench, "P 12")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void garbageIsNoConfirmationAndIsForgotten() throws Exception {
        try (var bench = open()) {
            wire.mode(Mode.GARBAGE);
            assertThat(show(bench, "P 12").kind()).isEqualTo(Outcome.Kind.UNKNOWN);
            assertThat(bench.session().probe().kind()).isEqualTo(Outcome.Kind.REFUSED);
            wire.mode(Mode.FINE);
            assertThat(show(bench, "P 12").isDone()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "DUPLICATES"})
    void whatComesLateOrTwiceIsStillRight(Mode mode) throws Exception {
        try (var bench = open()) {
            wire.mode(mode);
            assertThat(show(bench, "P 12").isDone()).isTrue();
            assertThat(show(bench, "P 13").isDone()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "message,no lines",
        "message,%lines%%lines%",
        "message,\\x0g%lines%",
        "message,%lines%\\",
        "message,가%lines%",
        "separator,\\q",
        "answer,\\x",
        "ping,\\x1"
    })
    void saysWhichSettingIsWrong(String setting, String value) {
        var driver = new BoardDriver();
        assertThat(driver.check(Bench.config(driver, with(setting, value))))
                .extracting(Problem::setting)
                .containsExactly(setting);
    }

    @Test
    void aPingNeedsAnAnswer() {
        var driver = new BoardDriver();
        assertThat(driver.check(Bench.config(driver, with("ping", "?", "answer", ""))))
                .extracting(Problem::setting)
                .containsExactly("ping");
    }
}
