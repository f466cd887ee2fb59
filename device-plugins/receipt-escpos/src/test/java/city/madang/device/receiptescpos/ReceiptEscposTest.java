// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Outcome;
import city.madang.device.event.Fault;
import city.madang.device.event.Health;
import city.madang.device.event.Health.Level;
import city.madang.device.role.CashDrawer;
import city.madang.device.role.ReceiptPrinter;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.Problem;
import city.madang.device.testkit.Bench;
import city.madang.device.testkit.CashDrawerContract;
import city.madang.device.testkit.ReceiptPrinterContract;
import city.madang.device.testkit.WireSimulator.Mode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptEscposTest implements ReceiptPrinterContract, CashDrawerContract {
    private final EscPosWire wire = new EscPosWire();

    @AfterEach
    void end() throws IOException {
        wire.close();
    }

    @Override
    public DeviceDriver<?> driver() {
        return new ReceiptEscposDriver();
    }

    @Override
    public Map<String, String> settings() {
        return with("drawer", "PIN_2");
    }

    private Map<String, String> with(String... more) {
        var settings = new HashMap<>(Map.of("host", "127.0.0.1", "port", "" + wire.port()));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    @Override
    public Optional<Map<String, String>> settingsOfASilentDevice() {
        wire.silentAfter(4);
        return Optional.of(settings());
    }

    @Override
    public int receipts() {
        return wire.receipts().size();
    }

    @Override
    public void paper(boolean there) {
        wire.paper(there);
    }

    @Override
    public int releases() {
        return wire.releases();
    }

    private static Outcome print(Bench bench, String... lines) throws Exception {
        return bench.role(ReceiptPrinter.class).print(List.of(lines), CommandId.next(), bench.deadline());
    }

    private static String why(Outcome outcome) {
        return outcome.kind() + " "
                + outcome.reason().orElseThrow().note().orElseThrow().key();
    }

    @Test
    void writesWhatThePrinterHasLettersForAsText() throws Exception {
        try (var bench = open()) {
            assertThat(print(bench, "PARKING", "", "Größe: 3,5 m", "영수증").isDone())
                    .isTrue();
            assertThat(wire.receipts().get(0).texts()).containsExactly("PARKING", "", "Größe: 3,5 m");
            assertThat(wire.receipts().get(0).pictures()).hasSize(1);
        }
    }

    @Test
    void writesKoreanAsTextForAPrinterWithItsLetters() throws Exception {
        wire.letters("x-windows-949");
        try (var bench = Bench.open(driver(), with("charset", "x-windows-949", "page", "13"))) {
            assertThat(print(bench, "합계      3,000원", "뷁", "إيصال").isDone()).isTrue();
            assertThat(wire.receipts().get(0).texts()).containsExactly("합계      3,000원", "뷁");
        }
    }

    /** Letters of another direction would be printed from the wrong end and unjoined, though the printer has them. */
    @Test
    void neverWritesArabicAsText() throws Exception {
        try (var bench = Bench.open(driver(), with("charset", "windows-1256", "page", "50"))) {
            assertThat(print(bench, "إيصال", "OK").isDone()).isTrue();
            assertThat(wire.receipts().get(0).texts()).containsExactly("OK");
        }
    }

    @Test
    void refusesSignsThatNoFontHasAndPrintsNothing() throws Exception {
        try (var bench = open()) {
            for (var bad : List.of("\ud83d\ude97", "हिन्दी", "\ud83d")) {
                assertThat(why(print(bench, "ok", bad))).isEqualTo("REFUSED slip.letter");
            }
            assertThat(wire.receipts()).isEmpty();
        }
    }

    @Test
    void saysThatASignCommandsSomething() throws Exception {
        try (var bench = open()) {
            assertThat(why(print(bench, "\u001bp"))).isEqualTo("REFUSED slip.control");
        }
    }

    @Test
    void refusesWhatIsTooLong() throws Exception {
        try (var bench = open()) {
            assertThat(why(print(bench, "x".repeat(Slip.LONGEST_LINE + 1)))).isEqualTo("REFUSED slip.long");
            var many = Collections.nCopies(Slip.MOST_LINES + 1, "x").toArray(String[]::new);
            assertThat(why(print(bench, many))).isEqualTo("REFUSED slip.long");
            assertThat(print(bench, "가".repeat(Slip.LONGEST_LINE)).isDone()).isTrue();
            assertThat(wire.receipts().get(0).pictures()).hasSize(21);
        }
    }

    @ParameterizedTest
    @CsvSource({"PAPER,fault.paper", "COVER,fault.cover", "CUTTER,fault.cutter"})
    void refusesWhileThePrinterCannot(String what, String why) throws Exception {
        try (var bench = open()) {
            wire.paper(!what.equals("PAPER"));
            wire.cover(what.equals("COVER"));
            wire.cutter(what.equals("CUTTER"));
            assertThat(why(print(bench, "lost"))).isEqualTo("REFUSED " + why);
            assertThat(why(bench.session().probe())).isEqualTo("REFUSED " + why);
            bench.poll();
            assertThat(bench.told(Fault.class))
                    .extracting(fault -> fault.message().key())
                    .containsExactly(why);
            wire.paper(true);
            wire.cover(false);
            wire.cutter(false);
            assertThat(print(bench, "printed").isDone()).isTrue();
        }
        assertThat(wire.receipts()).hasSize(1);
        assertThat(wire.receipts().get(0).texts()).containsExactly("printed");
    }

    @Test
    void tellsHowMuchPaperThereIs() throws Exception {
        try (var bench = open()) {
            wire.nearEnd(true);
            bench.poll();
            bench.poll();
            wire.paper(false);
            bench.poll();
            assertThat(bench.told(Health.class))
                    .extracting(health -> health.paper().orElseThrow())
                    .containsExactly(Level.ENOUGH, Level.LOW, Level.EMPTY);
        }
    }

    /** The rest is printed when there is paper again: nobody may print it anew without looking. */
    @Test
    void whatAReceiptLooksLikeOfWhichTheEndIsMissingNobodyKnows() throws Exception {
        try (var bench = open()) {
            wire.paperFor(2);
            var id = CommandId.next();
            var printer = bench.role(ReceiptPrinter.class);
            var outcome = printer.print(List.of("1", "2", "3"), id, bench.deadline());
            assertThat(why(outcome)).isEqualTo("UNKNOWN fault.paper");
            assertThat(printer.print(List.of("1", "2", "3"), id, bench.deadline()))
                    .isEqualTo(outcome);

            wire.paper(true);
            assertThat(print(bench, "next").isDone()).isTrue();
            assertThat(wire.receipts())
                    .extracting(Paper::texts)
                    .containsExactly(List.of("1", "2", "3"), List.of("next"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLateAnswerIsNotTheNextOnes(ReceiptEscposSettings.Confirmation by) throws Exception {
        try (var bench = Bench.open(driver(), with("confirmation", by.name()))) {
            wire.paperFor(1);
            assertThat(print(bench, "1", "2").kind()).isEqualTo(Outcome.Kind.UNKNOWN);
            wire.paper(true);
            bench.poll();
            wire.confirms(false);
            var outcome = bench.role(ReceiptPrinter.class)
                    .print(List.of("x"), CommandId.next(), Deadline.in(Duration.ofMillis(50), Clock.systemUTC()));
            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNKNOWN);
        }
    }

    @Test
    void doesNotWaitForAnAnswerThatWasLost() throws Exception {
        try (var bench = open()) {
            wire.paperFor(1);
            assertThat(print(bench, "1", "2").kind()).isEqualTo(Outcome.Kind.UNKNOWN);
            wire.confirms(false);
            wire.paper(true);
            bench.poll();
            wire.confirms(true);
            assertThat(print(bench, "next").isDone()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isDoneOnlyWhenThePrinterHasConfirmed(ReceiptEscposSettings.Confirmation by) throws Exception {
        try (var bench = Bench.open(driver(), with("confirmation", by.name()))) {
            assertThat(print(bench, "yes").isDone()).isTrue();
            wire.confirms(false);
            var outcome = bench.role(ReceiptPrinter.class)
                    .print(List.of("?"), CommandId.next(), Deadline.in(Duration.ofMillis(50), Clock.systemUTC()));
            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNKNOWN);
            assertThat(wire.receipts()).hasSize(2);
        }
    }

    @Test
    void hasADrawerOnlyWhenOneIsSet() throws Exception {
        try (var bench = Bench.open(driver(), with())) {
            assertThat(bench.session().role(CashDrawer.class)).isEmpty();
            assertThat(bench.session().role(ReceiptPrinter.class)).isPresent();
        }
    }

    @Test
    void aPictureNeverBecomesACommand() {
        byte[] dots = {0x10, 0x14, 1, 0x10, 4, 1, 0x10, 5, 0x10, 0x11, 0x10, 0x10, 4};

        assertThat(EscPos.raster(1, dots))
                .containsExactly(
                        0x1d, 'v', '0', 0, 1, 0, 13, 0, 0x11, 0x14, 1, 0x11, 4, 1, 0x11, 5, 0x10, 0x11, 0x10, 0x11, 4);
    }

    @Test
    void garbageIsAFaultAndTheSessionGoesOn() throws Exception {
        try (var bench = open()) {
            wire.mode(Mode.GARBAGE);
            assertThat(why(print(bench, "lost"))).isEqualTo("REFUSED fault.garbage");
            wire.mode(Mode.FINE);
            assertThat(print(bench, "printed").isDone()).isTrue();
            assertThat(bench.told(Fault.class).get(0).excerpt()).startsWith("ff");
        }
        assertThat(wire.receipts()).hasSize(1);
    }

    @Test
    void reportsUnaskedAreNoConfirmation() throws Exception {
        try (var bench = open()) {
            wire.says((byte) 0x14, (byte) 0, (byte) 0, (byte) 0x0f);
            wire.confirms(false);
            var outcome = bench.role(ReceiptPrinter.class)
                    .print(List.of("?"), CommandId.next(), Deadline.in(Duration.ofMillis(50), Clock.systemUTC()));
            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNKNOWN);
            assertThat(bench.told(Fault.class)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "CUT_OFF"})
    void whatDoesNotComeEndsTheSession(Mode mode) throws Exception {
        try (var bench = open()) {
            wire.mode(mode);
            assertThatThrownBy(() -> print(bench, "lost")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void opensNothingThatAnswersGarbage() {
        wire.mode(Mode.GARBAGE);
        assertThatThrownBy(this::open).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing-like-it", "a b", "UTF-8", "UTF-16", "x-JISAutoDetect"})
    void takesLettersOfAPageOnly(String charset) {
        var driver = new ReceiptEscposDriver();
        assertThat(driver.check(Bench.config(driver, with("charset", charset))))
                .extracting(Problem::setting)
                .containsExactly("charset");
    }
}
