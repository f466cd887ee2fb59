// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.DatabaseUnavailable;
import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.kit.ApiTokens;
import city.madang.kit.Cities;
import city.madang.kit.identity.TokenMapper.Row;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tokens in the city's database. */
@Component
public final class TokenDesk implements ApiTokens {
    private static final Logger LOG = LoggerFactory.getLogger(TokenDesk.class);
    /** By which scanners of source code and people recognise one that leaked. */
    private static final String PREFIX = "madang_";

    private static final int LONGEST_DAYS = 366;
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 100;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final IdentityTables tables;
    private final Roster roster;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public TokenDesk(@Reference IdentityTables tables, @Reference Cities cities, @Reference Clock clock) {
        this.tables = tables;
        this.clock = clock;
        roster = new Roster(cities, clock);
    }

    @Override
    public Visitor visitor(String token) {
        if (!token.startsWith(PREFIX)) {
            return Visitor.ANYBODY;
        }
        return SessionToken.parse(token.substring(PREFIX.length()))
                .flatMap(sent -> tables.database().read(tx -> bearer(tx, sent)))
                .map(this::noted)
                .orElse(Visitor.ANYBODY);
    }

    /** A token that was found, and for whom it acts. */
    private record Bearer(Row row, Official official) {}

    private Optional<Bearer> bearer(Tx tx, SessionToken sent) {
        var mapper = tx.mapper(TokenMapper.class);
        return mapper.byToken(sent.hash())
                .filter(row -> !row.until().isBefore(roster.today()))
                .flatMap(row -> roster.acting(tx, row.person())
                        .map(owner -> new Bearer(row, limited(owner, mapper.roles(row.id())))));
    }

    /** Roles that the owner lost meanwhile are lost for the token too; further posts and duties are for people. */
    private static Official limited(Official owner, List<Role> scopes) {
        var roles = new HashSet<>(owner.roles());
        roles.retainAll(scopes);
        return new Official(owner.id(), owner.login(), owner.name(), owner.department(), owner.area(), roles);
    }

    private Visitor noted(Bearer bearer) {
        var now = clock.instant();
        if (bearer.row().usedAt().filter(now.minus(NOTED_EVERY)::isBefore).isEmpty()) {
            try {
                tables.database()
                        .run(tx ->
                                tx.mapper(TokenMapper.class).used(bearer.row().id(), now));
            } catch (DatabaseUnavailable e) {
                LOG.debug("the time of a call was not noted", e);
            }
        }
        return new Visitor(Optional.of(bearer.official()), Set.of());
    }

    @Override
    public String make(PersonId person, String name, Set<Role> roles, LocalDate until) {
        var today = roster.today();
        check(name, roles, until, today);
        var token = SessionToken.next(random);
        var now = clock.instant();
        tables.database().run(tx -> {
            var mapper = tx.mapper(TokenMapper.class);
            mapper.deleteOver(today);
            var owner = roster.acting(tx, person).orElseThrow(() -> refused("token.roles.invalid"));
            if (!owner.roles().containsAll(roles)) {
                throw refused("token.roles.invalid");
            }
            if (mapper.of(person, today).size() >= MOST) {
                throw refused("token.name.many");
            }
            insert(mapper, new Row(newId(), token.hash(), person, name.strip(), now, until, Optional.empty()), roles);
        });
        return PREFIX + token.value();
    }

    private static void check(String name, Set<Role> roles, LocalDate until, LocalDate today) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw refused("token.name.form");
        }
        if (roles.isEmpty()) {
            throw refused("token.roles.none");
        }
        if (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw refused("token.until.invalid");
        }
    }

    private static void insert(TokenMapper mapper, Row row, Set<Role> roles) {
        mapper.insert(row);
        roles.forEach(role -> mapper.addRole(row.id(), role));
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static IllegalArgumentException refused(String key) {
        return new IllegalArgumentException(key);
    }

    @Override
    public List<ApiToken> tokens(PersonId person) {
        return tables.database().read(tx -> {
            var mapper = tx.mapper(TokenMapper.class);
            return mapper.of(person, roster.today()).stream()
                    .map(row -> token(row, mapper.roles(row.id())))
                    .toList();
        });
    }

    private static ApiToken token(Row row, List<Role> roles) {
        Instant made = row.madeAt();
        return new ApiToken(row.id(), row.name(), Set.copyOf(roles), made, row.until(), row.usedAt());
    }

    @Override
    public boolean revoke(PersonId person, String id) {
        return tables.database()
                        .inTransaction(tx -> tx.mapper(TokenMapper.class).delete(person, id))
                > 0;
    }
}
