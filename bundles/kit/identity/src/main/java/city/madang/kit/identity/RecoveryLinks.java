// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.Tx;
import city.madang.identity.PersonId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Secrets in the links by which officials choose a new password; used once, within a day. */
final class RecoveryLinks {
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryLinks(Clock clock) {
        this.clock = clock;
    }

    /** In place of an earlier one. */
    String make(Tx tx, PersonId person) {
        var secret = SessionToken.next(random);
        var now = clock.instant();
        var mapper = tx.mapper(RecoverMapper.class);
        mapper.deleteOver(now.minus(GOOD_FOR));
        mapper.delete(person);
        mapper.insert(person, secret.hash(), now);
        return secret.value();
    }

    Optional<PersonId> find(Tx tx, String secret) {
        var after = clock.instant().minus(GOOD_FOR);
        return SessionToken.parse(secret)
                .flatMap(sent -> tx.mapper(RecoverMapper.class).find(sent.hash(), after));
    }

    /** Whose it was; from now on nobody's. */
    Optional<PersonId> use(Tx tx, String secret) {
        return find(tx, secret)
                .filter(person -> SessionToken.parse(secret)
                        .filter(sent -> tx.mapper(RecoverMapper.class).use(person, sent.hash()) == 1)
                        .isPresent());
    }
}
