// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.chain;

import city.madang.data.Database;
import city.madang.kit.audit.check.ChainText;
import java.io.IOException;

/** The chain as lines: a header, entries with signed ends between them, an end. Written from the columns, not from stored lines. */
final class ChainLines {
    private static final int BATCH = 1000;

    private final Database database;
    private final String key;

    ChainLines(Database database, String key) {
        this.database = database;
        this.key = key;
    }

    /** Takes a line. */
    interface Line {
        void take(String text) throws IOException;
    }

    /** @return how many entries */
    long write(long from, Line to) throws IOException {
        var last = database.read(tx -> tx.mapper(ChainMapper.class).head());
        var previous = from == 1
                ? ChainText.BEGINNING
                : database.read(tx -> tx.mapper(ChainMapper.class).at(from - 1))
                        .flatMap(entry -> entry.hash())
                        .orElse(ChainText.BEGINNING);
        to.take("{\"audit\":\"" + ChainText.FORMAT + "\",\"key\":\"" + key + "\",\"from\":" + from + "}");
        long next = from;
        var hash = previous;
        while (next <= last.seq()) {
            var written = batch(next, last.seq(), hash, to);
            if (written.next() == next) {
                break;
            }
            next = written.next();
            hash = written.hash();
        }
        to.take("{\"end\":" + last.seq() + ",\"hash\":\"" + last.hash() + "\"}");
        return next - from;
    }

    /** Where a batch ended. */
    private record Written(long next, String hash) {}

    private Written batch(long from, long last, String previous, Line to) throws IOException {
        var entries = database.read(tx -> tx.mapper(ChainMapper.class).from(from, BATCH));
        var checkpoints = database.read(
                        tx -> tx.mapper(ChainMapper.class).checkpoints(from, Math.min(last, from + BATCH - 1)))
                .iterator();
        var checkpoint = checkpoints.hasNext() ? checkpoints.next() : null;
        long next = from;
        var hash = previous;
        for (var entry : entries) {
            long number = entry.seq().orElseThrow();
            if (number > last) {
                break;
            }
            var kept = entry.hash().orElse("");
            to.take(Link.line(number, entry, hash, kept));
            hash = kept;
            next = number + 1;
            if (checkpoint != null && checkpoint.seq() == number) {
                to.take(checkpoint.line());
                checkpoint = checkpoints.hasNext() ? checkpoints.next() : null;
            }
        }
        return new Written(next, hash);
    }
}
