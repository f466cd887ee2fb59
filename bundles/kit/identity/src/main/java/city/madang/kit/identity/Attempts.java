// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.Tx;
import city.madang.kit.DataFolder;
import city.madang.kit.InsertIfAbsent;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Networks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts tries at passwords and PINs in the database, so that neither a restart nor a second node gives more of them. A try is
 * counted before it is checked and taken back when it was right: tries at the same moment cannot slip past the limit.
 */
final class Attempts {
    private final ModuleDatabase database;
    private final Clock clock;
    private final KeyedHash hash;
    private final Limit perAccount;
    private final Limit perAddress;
    private final Hourly cleaning = new Hourly();

    Attempts(ModuleDatabase database, DataFolder folder, Clock clock, int triesPerAddress) {
        this(database, new KeyedHash(folder.key("attempts")), clock, Limit.ACCOUNT, triesPerAddress);
    }

    /** @param hash for what is counted; others' counts are under another key */
    Attempts(ModuleDatabase database, KeyedHash hash, Clock clock, Limit perAccount, int triesPerAddress) {
        this.database = database;
        this.clock = clock;
        this.hash = hash;
        this.perAccount = perAccount;
        perAddress = Limit.address(triesPerAddress);
    }

    /** A try that may be checked, until it is known how it ended. */
    record Try(String account, String address) {}

    /**
     * Counts a try at an account.
     *
     * @param account with its kind, for example {@code login officer}
     * @return the wait when it must not be checked; empty when it may
     */
    Optional<Duration> begin(Try attempt) {
        clean();
        return database.inTransaction(tx -> {
            var mapper = tx.mapper(AttemptMapper.class);
            // Always in this order, so that two tries never wait for each other.
            return count(mapper, address(attempt), perAddress).or(() -> count(mapper, account(attempt), perAccount));
        });
    }

    /** The try was right. */
    void right(Try attempt) {
        database.run(tx -> {
            tx.mapper(AttemptMapper.class).takeBack(address(attempt));
            tx.mapper(AttemptMapper.class).delete(account(attempt));
        });
    }

    /** What was counted at the account is forgotten; from which address, is not known any more. */
    void rightByAccount(Tx tx, String account) {
        database.join(tx).mapper(AttemptMapper.class).delete("account " + hash.hex(account));
    }

    private Optional<Duration> count(AttemptMapper mapper, String subject, Limit limit) {
        var now = clock.instant();
        InsertIfAbsent.run(() -> mapper.insertIfAbsent(subject, now));
        mapper.forget(subject, now.minus(limit.memory()), now);
        if (mapper.count(subject, now) == 0) {
            return Optional.of(Duration.between(now, mapper.freeAt(subject)));
        }
        var wait = limit.after(mapper.tries(subject));
        if (!wait.isZero()) {
            mapper.block(subject, now.plus(wait));
        }
        return Optional.empty();
    }

    /** Addresses and logins are personal data: the table knows them only by hash. */
    private String account(Try attempt) {
        return "account " + hash.hex(attempt.account());
    }

    private String address(Try attempt) {
        return "address " + hash.hex(Networks.subscriber(attempt.address()));
    }

    private void clean() {
        Instant now = clock.instant();
        if (cleaning.isDue(now)) {
            database.run(tx -> tx.mapper(AttemptMapper.class)
                    .deleteOld(now.minus(Limit.ACCOUNT.memory()), now.minus(perAddress.memory())));
        }
    }
}
