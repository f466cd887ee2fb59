// SPDX-License-Identifier: Apache-2.0
package city.madang.device.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.CommandId;
import city.madang.device.Money;
import city.madang.device.Outcome;
import city.madang.device.event.PaymentTaken;
import city.madang.device.role.PayStation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a {@link PayStation} keeps. The station that is played asks for nothing when it is opened, and takes cash. */
public interface PayStationContract extends SessionContract {
    /** Polls until a payment was told. */
    int MOST_POLLS = 100;

    Money FEE = Money.of(3000, "KRW");

    /** What the station that is played asks for now; empty when it asks for nothing. */
    Optional<Money> shown();

    /** Puts cash into it, in the currency's smallest unit; as soon as there is enough it keeps the amount and gives change. */
    void putIn(Bench bench, long minor) throws Exception;

    /** What it has kept for good. */
    long kept();

    /** What it has given out again. */
    long givenOut();

    @Test
    default void showsWhatIsToBePaidAndTellsWhenItIs() throws Exception {
        try (var bench = open()) {
            var id = CommandId.next();
            assertThat(ask(bench, id).isDone()).isTrue();
            assertThat(shown()).contains(FEE);
            assertThat(bench.told(PaymentTaken.class)).isEmpty();

            putIn(bench, 5000);

            var paid = bench.await(PaymentTaken.class, MOST_POLLS);
            assertThat(paid.asked()).isEqualTo(id);
            assertThat(paid.amount()).isEqualTo(FEE);
            assertThat(kept()).isEqualTo(FEE.minor());
            assertThat(givenOut()).isEqualTo(2000);
            assertThat(shown()).isEmpty();
        }
    }

    /** Equal events with a time or a counter are one for the kit. */
    @Test
    default void doesNotBeginAgainForTheSameCommand() throws Exception {
        try (var bench = open()) {
            var id = CommandId.next();
            ask(bench, id);
            putIn(bench, 1000);
            assertThat(ask(bench, id).isDone()).isTrue();
            putIn(bench, 2000);
            bench.await(PaymentTaken.class, MOST_POLLS);
            assertThat(ask(bench, id).isDone()).isTrue();

            assertThat(shown()).isEmpty();
            assertThat(kept()).isEqualTo(FEE.minor());
            assertThat(bench.told(PaymentTaken.class).stream().distinct()).hasSize(1);
        }
    }

    @Test
    default void givesBackWhatWasPutInWhenItIsCancelled() throws Exception {
        try (var bench = open()) {
            var id = CommandId.next();
            ask(bench, id);
            putIn(bench, 1000);
            var cancels = CommandId.next();

            assertThat(cancel(bench, id, cancels).isDone()).isTrue();
            assertThat(cancel(bench, id, cancels).isDone()).isTrue();
            assertThat(shown()).isEmpty();
            assertThat(kept()).isZero();
            assertThat(givenOut()).isEqualTo(1000);
            assertThat(bench.told(PaymentTaken.class)).isEmpty();
        }
    }

    @Test
    default void refusesToCancelWhatIsPaidOrWasNeverAsked() throws Exception {
        try (var bench = open()) {
            var id = CommandId.next();
            ask(bench, id);
            putIn(bench, 3000);
            bench.await(PaymentTaken.class, MOST_POLLS);

            assertThat(cancel(bench, id, CommandId.next()).kind()).isEqualTo(Outcome.Kind.REFUSED);
            assertThat(kept()).isEqualTo(FEE.minor());
            assertThat(cancel(bench, CommandId.next(), CommandId.next()).kind()).isEqualTo(Outcome.Kind.REFUSED);
        }
    }

    @Test
    default void asksForMoreThanNothing() throws Exception {
        try (var bench = open()) {
            for (long amount : new long[] {0, -1, Long.MIN_VALUE}) {
                var outcome =
                        bench.role(PayStation.class).ask(Money.of(amount, "KRW"), CommandId.next(), bench.deadline());
                assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
            }
            assertThat(shown()).isEmpty();
        }
    }

    @Test
    default void askingIsFreeSoonWhenTheDeviceNeverAnswers() throws Exception {
        isFreeSoon(bench -> ask(bench, CommandId.next()));
    }

    private static Outcome ask(Bench bench, CommandId id) throws Exception {
        return bench.role(PayStation.class).ask(FEE, id, bench.deadline());
    }

    private static Outcome cancel(Bench bench, CommandId asked, CommandId id) throws Exception {
        return bench.role(PayStation.class).cancel(asked, id, bench.deadline());
    }
}
