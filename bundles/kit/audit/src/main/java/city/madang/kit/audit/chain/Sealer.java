// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.chain;

import city.madang.data.Database;
import city.madang.data.Tx;
import city.madang.kit.audit.check.ChainText;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Lengthens the chain by the entries that were committed since. Acts are never held up: they write their entry and nothing else,
 * and only who lengthens the chain waits for others who do.
 */
final class Sealer {
    private static final int BATCH = 500;

    private final Database database;
    private final Signer signer;
    private final Clock clock;

    Sealer(Database database, Signer signer, Clock clock) {
        this.database = database;
        this.signer = signer;
        this.clock = clock;
    }

    /** Takes in all that is there; how many entries. */
    long run() {
        long all = 0;
        int taken;
        do {
            taken = database.inTransaction(this::batch);
            all += taken;
        } while (taken == BATCH);
        return all;
    }

    private int batch(Tx tx) {
        var chain = tx.mapper(ChainMapper.class);
        chain.take();
        var head = chain.head();
        var loose = chain.loose(BATCH);
        if (loose.isEmpty()) {
            return 0;
        }
        long number = head.seq();
        var hash = head.hash();
        for (var entry : loose) {
            number++;
            hash = Link.hash(number, entry, hash);
            chain.join(entry.id(), number, hash);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        chain.advance(number, hash, now);
        chain.insertCheckpoint(signed(number, hash, now));
        return loose.size();
    }

    private Checkpoint signed(long number, String hash, Instant now) {
        return new Checkpoint(
                number, hash, now, signer.publicKey(), signer.sign(ChainText.signed(number, hash, now.toString())));
    }
}
