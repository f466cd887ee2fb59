// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.kit.Measures;
import city.madang.message.SentMessage.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The backlog of messages, for the city's monitoring: an alarm belongs on the age of the oldest that waits. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class MessageFigures implements Measures {
    private final SentMessages messages;
    private final Clock clock;

    @Activate
    public MessageFigures(@Reference SentMessages messages, @Reference Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        var all = new ArrayList<Measure>();
        for (var each : messages.backlog()) {
            var channel = each.channel().name().toLowerCase(Locale.ROOT);
            var state = each.state().name().toLowerCase(Locale.ROOT);
            all.add(Measure.gauge("madang_messages", "Messages that wait, failed or were given up", each.many())
                    .with("channel", channel)
                    .with("state", state));
            if (each.state() == State.QUEUED) {
                each.oldest()
                        .ifPresent(since -> all.add(Measure.gauge(
                                        "madang_messages_oldest_seconds", "Age of the oldest that waits", age(since))
                                .with("channel", channel)));
            }
        }
        return all;
    }

    private double age(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }
}
