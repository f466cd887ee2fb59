// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.DatabaseUnavailable;
import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.kit.Cities;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Sessions;
import city.madang.kit.identity.SessionMapper.Session;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions in the city's database. One ends after some time without a call, and after a longer time whatever happens; a new
 * token never extends the latter.
 */
@Component(configurationPid = "city.madang.kit.identity")
public final class SessionStore implements Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);
    /** A call does not write before the last note of one is that old. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final ModuleDatabase database;
    private final Cities cities;
    private final Clock clock;
    private final Duration longest;
    private final Duration idle;
    private final SecureRandom random = new SecureRandom();
    private final Hourly cleaning = new Hourly();

    @Activate
    public SessionStore(@Reference IdentityTables tables, @Reference Cities cities, IdentitySettings settings) {
        this(
                tables,
                cities,
                Clock.systemUTC(),
                Duration.ofHours(settings.sessionHours()),
                Duration.ofMinutes(settings.idleMinutes()));
    }

    public SessionStore(IdentityTables tables, Cities cities, Clock clock, Duration longest, Duration idle) {
        database = tables.database();
        this.cities = cities;
        this.clock = clock;
        this.longest = longest;
        this.idle = idle;
    }

    @Override
    public Visitor visitor(String token) {
        var sent = SessionToken.parse(token);
        if (sent.isEmpty()) {
            return Visitor.ANYBODY;
        }
        var seen = database.read(tx -> live(tx, sent.get()).map(s -> new Seen(s, visitor(tx, s))));
        seen.map(Seen::session).ifPresent(this::note);
        return seen.map(Seen::visitor).orElse(Visitor.ANYBODY);
    }

    @Override
    public String signIn(Optional<String> oldToken, PersonId person) {
        clean();
        var token = SessionToken.next(random);
        database.run(tx -> {
            oldToken.flatMap(SessionToken::parse).ifPresent(old -> end(tx, old));
            begin(tx, token, Optional.of(person));
        });
        return token.value();
    }

    @Override
    public String hold(Optional<String> oldToken, ReceiptNumber number) {
        clean();
        var token = SessionToken.next(random);
        database.run(tx -> {
            var mapper = tx.mapper(SessionMapper.class);
            var session = oldToken.flatMap(SessionToken::parse)
                    .flatMap(old -> live(tx, old))
                    .filter(s -> mapper.rotate(s.token(), token.hash(), clock.instant()) == 1)
                    .map(Session::id)
                    .orElseGet(() -> begin(tx, token, Optional.empty()));
            InsertIfAbsent.run(() -> mapper.hold(session, number, clock.instant()));
        });
        return token.value();
    }

    @Override
    public void end(String token) {
        SessionToken.parse(token).ifPresent(sent -> database.run(tx -> end(tx, sent)));
    }

    /** A session and who it is. */
    private record Seen(Session session, Visitor visitor) {}

    private Visitor visitor(Tx tx, Session session) {
        var holds = tx.mapper(SessionMapper.class).holds(session.id());
        return new Visitor(session.person().flatMap(id -> official(tx, id)), new HashSet<>(holds));
    }

    private Optional<Official> official(Tx tx, PersonId id) {
        var mapper = tx.mapper(PersonMapper.class);
        return mapper.find(id).filter(p -> !p.demo() || cities.city().demo()).map(p -> Rosters.official(mapper, p));
    }

    private Optional<Session> live(Tx tx, SessionToken token) {
        var now = clock.instant();
        return tx.mapper(SessionMapper.class)
                .byToken(token.hash())
                .filter(s -> s.createdAt().plus(longest).isAfter(now)
                        && s.seenAt().plus(idle).isAfter(now));
    }

    private String begin(Tx tx, SessionToken token, Optional<PersonId> person) {
        var now = clock.instant();
        var session = new Session(UUID.randomUUID().toString(), token.hash(), person, now, now);
        tx.mapper(SessionMapper.class).insert(session);
        return session.id();
    }

    private static void end(Tx tx, SessionToken token) {
        tx.mapper(SessionMapper.class).delete(token.hash());
    }

    private void note(Session session) {
        var now = clock.instant();
        if (now.isBefore(session.seenAt().plus(NOTED_EVERY))) {
            return;
        }
        try {
            database.run(tx -> tx.mapper(SessionMapper.class).touch(session.id(), now));
        } catch (DatabaseUnavailable e) {
            // A full disk must not keep people from reading; the session merely ends earlier.
            LOG.debug("the time of a call was not noted", e);
        }
    }

    private void clean() {
        Instant now = clock.instant();
        if (cleaning.isDue(now)) {
            database.run(tx -> tx.mapper(SessionMapper.class).deleteExpired(now.minus(longest), now.minus(idle)));
        }
    }
}
