// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns();
    private final List<CompletableFuture<CompletableFuture<Void>>> handling = new ArrayList<>();

    private CompletableFuture<Void> take() {
        return turns.take(() -> {
            var mine = new CompletableFuture<CompletableFuture<Void>>();
            handling.add(mine);
            return mine;
        });
    }

    @Test
    void theNextBeginsWhenTheOneBeforeIsHandledAndNotYetStored() {
        var first = take();
        var second = take();
        assertThat(handling).hasSize(1);
        var storing = new CompletableFuture<Void>();
        handling.get(0).complete(storing);
        assertThat(handling).hasSize(2);
        assertThat(first).isNotDone();
        storing.complete(null);
        assertThat(first).isCompleted();
        assertThat(second).isNotDone();
    }

    @Test
    void whatFollowsAHandlerThatFailsFailsUnheard() {
        var all = List.of(take(), take(), take());
        handling.get(0).completeExceptionally(new IOException("broken"));
        assertThat(all).allMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(take()).isCompletedExceptionally();
        assertThat(handling).hasSize(1);
    }

    @Test
    void whatFollowsWhatCouldNotBeStoredFailsToo() {
        var first = take();
        var storing = new CompletableFuture<Void>();
        handling.get(0).complete(storing);
        var second = take();
        storing.completeExceptionally(new IOException("full"));
        handling.get(1).completeExceptionally(new IOException("closed"));
        assertThat(List.of(first, second, take())).allMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(handling).hasSize(2);
    }

    @Test
    void goesOnAfterAPause() {
        for (int i = 0; i < 3; i++) {
            var stored = take();
            handling.get(i).complete(CompletableFuture.completedFuture(null));
            assertThat(stored).isCompleted();
        }
    }
}
