// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.DatabaseUnavailable;
import city.madang.data.Tx;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.kit.Cities;
import city.madang.kit.Device;
import city.madang.kit.InsertIfAbsent;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Sessions;
import city.madang.kit.identity.SessionMapper.Session;
import city.madang.kit.identity.SessionMapper.Stage;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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

    /** As long as a one-time code may be looked for. */
    private static final Duration BEGUN_FOR = Duration.ofMinutes(15);

    private final ModuleDatabase database;
    private final Roster roster;
    private final Clock clock;
    private final Duration longest;
    private final Duration idle;
    private final SecureRandom random = new SecureRandom();
    private final Hourly cleaning = new Hourly();

    /** @param clock of the city, for duties; sessions end by the machine's, which no demo moves */
    @Activate
    public SessionStore(
            @Reference IdentityTables tables,
            @Reference Cities cities,
            @Reference Clock clock,
            IdentitySettings settings) {
        this(
                tables,
                new Roster(cities, clock),
                Clock.systemUTC(),
                Duration.ofHours(settings.sessionHours()),
                Duration.ofMinutes(settings.idleMinutes()));
    }

    public SessionStore(IdentityTables tables, Cities cities, Clock clock, Duration longest, Duration idle) {
        this(tables, new Roster(cities, clock), clock, longest, idle);
    }

    private SessionStore(IdentityTables tables, Roster roster, Clock clock, Duration longest, Duration idle) {
        database = tables.database();
        this.roster = roster;
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
        var seen = database.read(tx -> live(tx, sent.get()).map(s -> new Caller(s, visitor(tx, s))));
        seen.map(Caller::session).ifPresent(this::note);
        return seen.map(Caller::visitor).orElse(Visitor.ANYBODY);
    }

    @Override
    public String signIn(Optional<String> oldToken, PersonId person, Device device) {
        return replace(oldToken, person, device, Stage.WHOLE);
    }

    @Override
    public String begin(Optional<String> oldToken, PersonId person, Device device) {
        return replace(oldToken, person, device, Stage.BEGUN);
    }

    private String replace(Optional<String> oldToken, PersonId person, Device device, Stage stage) {
        clean();
        var token = SessionToken.next(random);
        database.run(tx -> {
            oldToken.flatMap(SessionToken::parse).ifPresent(old -> end(tx, old));
            insert(tx, token, owner(tx, person), device, stage);
        });
        return token.value();
    }

    @Override
    public Optional<PersonId> begun(String token) {
        var latest = clock.instant().minus(BEGUN_FOR);
        return SessionToken.parse(token)
                .flatMap(sent -> database.read(tx -> live(tx, sent)))
                .filter(s -> s.stage() == Stage.BEGUN && s.createdAt().isAfter(latest))
                .flatMap(Session::person);
    }

    @Override
    public String hold(Optional<String> oldToken, ReceiptNumber number) {
        clean();
        var token = SessionToken.next(random);
        database.run(tx -> {
            var mapper = tx.mapper(SessionMapper.class);
            var session = oldToken.flatMap(SessionToken::parse)
                    .flatMap(old -> live(tx, old))
                    .filter(s -> s.stage() == Stage.WHOLE)
                    .filter(s -> mapper.rotate(s.token(), token.hash(), clock.instant()) == 1)
                    .map(Session::id)
                    .orElseGet(() -> insert(tx, token, Owner.NOBODY, Device.UNKNOWN, Stage.WHOLE));
            InsertIfAbsent.run(() -> mapper.hold(session, number, clock.instant()));
            mapper.byToken(token.hash()).flatMap(Session::citizen).ifPresent(citizen -> claim(tx, citizen, number));
        });
        return token.value();
    }

    @Override
    public void end(String token) {
        SessionToken.parse(token).ifPresent(sent -> database.run(tx -> end(tx, sent)));
    }

    @Override
    public List<Opened> open(PersonId person) {
        var now = clock.instant();
        return database
                .read(tx -> tx.mapper(SessionMapper.class).ofPerson(person, now.minus(longest), now.minus(idle)))
                .stream()
                .map(s -> new Opened(s.id(), s.createdAt(), s.seenAt(), new Device(s.address(), s.agent())))
                .toList();
    }

    @Override
    public boolean end(PersonId person, String session) {
        return database.inTransaction(tx -> tx.mapper(SessionMapper.class).deleteOne(person, session)) > 0;
    }

    @Override
    public int endOthers(PersonId person, Optional<String> token) {
        var kept = token.flatMap(SessionToken::parse).map(SessionToken::hash).orElse("");
        return database.inTransaction(tx -> tx.mapper(SessionMapper.class).deleteOthers(person, kept));
    }

    @Override
    public Optional<String> id(String token) {
        return SessionToken.parse(token)
                .flatMap(sent -> database.read(tx -> live(tx, sent)))
                .map(Session::id);
    }

    /** A session and who it is. */
    private record Caller(Session session, Visitor visitor) {}

    private Visitor visitor(Tx tx, Session session) {
        if (session.stage() == Stage.BEGUN) {
            return Visitor.ANYBODY;
        }
        var holds = new HashSet<>(tx.mapper(SessionMapper.class).holds(session.id()));
        var mapper = tx.mapper(CitizenMapper.class);
        var citizen = session.citizen().flatMap(mapper::find);
        citizen.ifPresent(known -> holds.addAll(mapper.receipts(known.id())));
        return new Visitor(session.person().flatMap(id -> roster.acting(tx, id)), citizen, holds);
    }

    /** Whose a session is. */
    private record Owner(Optional<PersonId> official, Optional<PersonId> citizen) {
        static final Owner NOBODY = new Owner(Optional.empty(), Optional.empty());
    }

    private static Owner owner(Tx tx, PersonId person) {
        return tx.mapper(CitizenMapper.class).find(person).isPresent()
                ? new Owner(Optional.empty(), Optional.of(person))
                : new Owner(Optional.of(person), Optional.empty());
    }

    private void claim(Tx tx, PersonId citizen, ReceiptNumber number) {
        InsertIfAbsent.run(() -> tx.mapper(CitizenMapper.class).claim(citizen, number, clock.instant()));
    }

    private Optional<Session> live(Tx tx, SessionToken token) {
        var now = clock.instant();
        return tx.mapper(SessionMapper.class)
                .byToken(token.hash())
                .filter(s -> s.createdAt().plus(longest).isAfter(now)
                        && s.seenAt().plus(idle).isAfter(now));
    }

    private String insert(Tx tx, SessionToken token, Owner owner, Device device, Stage stage) {
        var now = clock.instant();
        var id = UUID.randomUUID().toString();
        tx.mapper(SessionMapper.class)
                .insert(new Session(
                        id,
                        token.hash(),
                        owner.official(),
                        owner.citizen(),
                        now,
                        now,
                        device.address(),
                        device.agent(),
                        stage));
        return id;
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
