// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.social;

import city.madang.kit.Cities;
import city.madang.kit.notify.in.ArrivalRoom;
import city.madang.kit.notify.in.Intake;
import city.madang.kit.notify.in.Lookout;
import city.madang.kit.notify.in.Marks;
import city.madang.kit.notify.out.SentMessages;
import city.madang.message.Channel;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes posts that mention the city. The first look only notes how far the server is; what was written before the city listened is
 * left alone. Several nodes may look: a post is stored once.
 */
@Component(
        immediate = true,
        service = {MastodonIntake.class, Intake.class},
        configurationPid = MastodonConfig.PID)
public final class MastodonIntake implements Intake {
    private static final String MARK = "mastodon";
    private static final String BATCH = "40";

    private final Optional<MastodonServer> server;
    private final Cities cities;
    private final ArrivalRoom arrivals;
    private final SentMessages sent;
    private final Marks marks;
    private final Clock clock;
    private final Lookout lookout;

    @Activate
    public MastodonIntake(
            MastodonConfig config,
            @Reference Cities cities,
            @Reference ArrivalRoom arrivals,
            @Reference SentMessages sent,
            @Reference Marks marks,
            @Reference Clock clock) {
        server = config.server().isBlank()
                ? Optional.empty()
                : Optional.of(new MastodonServer(config.server(), config.token()));
        this.cities = cities;
        this.arrivals = arrivals;
        this.sent = sent;
        this.marks = marks;
        this.clock = clock;
        lookout = new Lookout("madang-mastodon-intake", cities, this::look, e -> String.valueOf(e.getMessage()));
        server.ifPresent(any -> lookout.start(5, config.seconds()));
    }

    @Override
    public Channel channel() {
        return Channel.SOCIAL;
    }

    @Override
    public boolean listens() {
        return server.isPresent() && !cities.city().demo();
    }

    @Override
    public String problem() {
        return lookout.problem();
    }

    /** Takes what is there now. */
    void look() throws IOException {
        var from = server.orElseThrow();
        var mark = marks.find(MARK);
        if (mark.isEmpty()) {
            marks.set(MARK, newest(from));
            return;
        }
        List<Mention> mentions;
        do {
            mentions = after(from, marks.find(MARK).orElseThrow());
            for (var mention : mentions) {
                take(from, mention);
                marks.set(MARK, mention.place());
            }
        } while (!mentions.isEmpty());
    }

    private static String newest(MastodonServer from) throws IOException {
        var latest = from.get("/api/v1/notifications", Map.of("types[]", "mention", "limit", "1"));
        return latest.isEmpty() ? "0" : latest.get(0).path("id").asText();
    }

    /** The oldest first; the server gives the page after the mark with its newest first. */
    private static List<Mention> after(MastodonServer from, String mark) throws IOException {
        var query = new TreeMap<>(Map.of("types[]", "mention", "limit", BATCH, "min_id", mark));
        JsonNode page = from.get("/api/v1/notifications", query);
        var mentions = new ArrayList<Mention>();
        page.forEach(each -> mentions.add(Mention.of(each, from.host())));
        Collections.reverse(mentions);
        return mentions;
    }

    private void take(MastodonServer from, Mention mention) {
        var answered = mention.answered().isEmpty()
                ? Optional.<SentMessages.Found>empty()
                : sent.byReference(Channel.SOCIAL, mention.answered());
        var message = mention.received(from.host(), answered.map(SentMessages.Found::about), clock.instant());
        if (mention.machine()) {
            arrivals.aside(message);
        } else {
            arrivals.arrived(message, answered.map(SentMessages.Found::module).orElse(""));
        }
    }

    @Deactivate
    public void close() {
        lookout.stop();
    }
}
