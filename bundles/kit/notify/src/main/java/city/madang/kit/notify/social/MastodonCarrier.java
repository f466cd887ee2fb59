// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.social;

import city.madang.kit.Carrier;
import city.madang.kit.Cities;
import city.madang.message.Address;
import city.madang.message.Channel;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sends messages as posts that only the mentioned person sees, and what is for everybody as public ones. In a demo nothing leaves. */
@Component(service = Carrier.class, configurationPid = MastodonConfig.PID)
public final class MastodonCarrier implements Carrier {
    /** After the server did not answer it is left alone for so long. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final Optional<MastodonServer> server;
    private final int characters;
    private final Cities cities;
    private final Clock clock;
    private volatile Trouble trouble = new Trouble("", Instant.MIN);

    /** Why nothing can be sent, and until when that is believed. */
    private record Trouble(String reason, Instant until) {}

    @Activate
    public MastodonCarrier(MastodonConfig config, @Reference Cities cities, @Reference Clock clock) {
        server = config.server().isBlank()
                ? Optional.empty()
                : Optional.of(new MastodonServer(config.server(), config.token()));
        characters = config.characters();
        this.cities = cities;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.SOCIAL;
    }

    @Override
    public String name() {
        return cities.city().demo() ? "demo" : "mastodon";
    }

    @Override
    public boolean isSetUp() {
        return server.isPresent() || cities.city().demo();
    }

    @Override
    public Optional<String> problem() {
        if (cities.city().demo()) {
            return Optional.empty();
        }
        if (!isSetUp()) {
            return Optional.of("no server is set up (server and token in " + MastodonConfig.PID + ".cfg)");
        }
        var now = trouble;
        return clock.instant().isBefore(now.until()) ? Optional.of(now.reason()) : Optional.empty();
    }

    @Override
    public Carried carry(Outgoing message) {
        if (cities.city().demo()) {
            return new Carried.Sent("");
        }
        if (server.isEmpty()) {
            return new Carried.Later(problem().orElse(""));
        }
        try {
            var post = server.get()
                    .post(
                            "/api/v1/statuses",
                            Map.of(
                                    "status", cut(status(message)),
                                    "visibility", isPublic(message) ? "public" : "direct",
                                    "language", message.locale().getLanguage()),
                            message.id().toString());
            return new Carried.Sent(post.path("id").asText());
        } catch (MastodonServer.Refused e) {
            return e.isFinal() ? new Carried.Never(e.getMessage()) : later(e);
        } catch (IOException e) {
            return later(e);
        }
    }

    private static boolean isPublic(Outgoing message) {
        return message.to().equals(Address.EVERYBODY);
    }

    /** Who is named in a direct post is who sees it. */
    private static String status(Outgoing message) {
        return isPublic(message) ? message.text() : message.to().value() + " " + message.text();
    }

    private Carried later(IOException failure) {
        var reason = String.valueOf(failure.getMessage());
        trouble = new Trouble(reason, clock.instant().plus(REST));
        return new Carried.Later(reason);
    }

    private String cut(String text) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters - 1)) + "…";
    }
}
