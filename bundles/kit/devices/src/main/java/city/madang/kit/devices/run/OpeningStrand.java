// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import city.madang.device.spi.Links.MqttHandler;
import city.madang.device.spi.Links.MqttMessage;
import city.madang.kit.devices.event.Refusal;
import city.madang.kit.devices.links.SessionLinks.OnStrand;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** The strand of a device, as the links of one opening see it. Safe for several threads. */
final class OpeningStrand implements OnStrand {
    private final Run run;
    private final long number;
    private final Gathering gathering;

    /** @param gathering of the session's sink */
    OpeningStrand(Run run, long number, Gathering gathering) {
        this.run = run;
        this.number = number;
        this.gathering = gathering;
    }

    @Override
    public <T> CompletableFuture<T> run(Callable<T> work) {
        return run.ask(number, work);
    }

    @Override
    public CompletableFuture<CompletableFuture<Void>> take(MqttHandler handler, MqttMessage message) {
        return run.askInTurn(number, () -> {
            var storing = gathering.run(() -> handler.take(message));
            storing.whenComplete((done, failure) -> {
                if (failure != null) {
                    run.lost(number, Reason.of(Cause.COMMUNICATION));
                }
            });
            return storing;
        });
    }

    @Override
    public void settle() throws IOException, InterruptedException {
        gathering.settle();
    }

    @Override
    public void refused(Refusal why) {
        run.refused(why);
    }
}
