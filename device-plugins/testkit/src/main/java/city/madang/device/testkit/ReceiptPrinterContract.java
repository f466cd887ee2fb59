// SPDX-License-Identifier: Apache-2.0
package city.madang.device.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Outcome;
import city.madang.device.role.ReceiptPrinter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a {@link ReceiptPrinter} keeps. The device that is played has paper when it is opened. */
public interface ReceiptPrinterContract extends SessionContract {
    /** How many receipts the device that is played has cut. */
    int receipts();

    /** Takes the paper out of the device that is played, or puts some in. */
    void paper(boolean there);

    @Test
    default void printsAndCutsBeforeItSaysThatItIsDone() throws Exception {
        try (var bench = open()) {
            assertThat(bench.role(ReceiptPrinter.class).columns()).isPositive();
            assertThat(print(bench, CommandId.next(), "Parking", "3,000").isDone())
                    .isTrue();
            assertThat(receipts()).isEqualTo(1);
        }
    }

    @Test
    default void printsAnyScript() throws Exception {
        try (var bench = open()) {
            assertThat(print(bench, CommandId.next(), "영수증", "إيصال", "Ünïcødé", "Τιμή", "Чек", "")
                            .isDone())
                    .isTrue();
            assertThat(receipts()).isEqualTo(1);
        }
    }

    @Test
    default void printsOnceForACommand() throws Exception {
        try (var bench = open()) {
            var id = CommandId.next();

            assertThat(print(bench, id, "once").isDone()).isTrue();
            assertThat(print(bench, id, "once").isDone()).isTrue();
            assertThat(receipts()).isEqualTo(1);
        }
    }

    @Test
    default void doesNotSayThatItIsDoneWithoutPaperAndGoesOnWithSome() throws Exception {
        try (var bench = open()) {
            paper(false);
            assertThat(print(bench, CommandId.next(), "lost").isDone()).isFalse();
            paper(true);
            assertThat(print(bench, CommandId.next(), "printed").isDone()).isTrue();
        }
    }

    @Test
    default void refusesSignsThatCommandSomething() throws Exception {
        try (var bench = open()) {
            for (var bad : List.of("\u001bp\u0000", "a\nb", "\u0010\u0014", "\u007f")) {
                assertThat(print(bench, CommandId.next(), "ok", bad).kind()).isEqualTo(Outcome.Kind.REFUSED);
            }
            assertThat(receipts()).isZero();
        }
    }

    @Test
    default void printsNothingWhenItIsTooLate() throws Exception {
        try (var bench = open()) {
            var over = new Deadline(Instant.EPOCH);
            assertThat(bench.role(ReceiptPrinter.class)
                            .print(List.of("late"), CommandId.next(), over)
                            .isDone())
                    .isFalse();
            assertThat(receipts()).isZero();
        }
    }

    @Test
    default void printingIsFreeSoonWhenTheDeviceNeverAnswers() throws Exception {
        isFreeSoon(bench -> print(bench, CommandId.next(), "never"));
    }

    private static Outcome print(Bench bench, CommandId id, String... lines) throws Exception {
        return bench.role(ReceiptPrinter.class).print(List.of(lines), id, bench.deadline());
    }
}
