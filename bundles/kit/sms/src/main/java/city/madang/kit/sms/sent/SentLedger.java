// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.sent;

import city.madang.data.Tx;
import city.madang.kit.Arrivals;
import city.madang.kit.ModuleDatabase;
import city.madang.message.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the network said about each part of a message. Reports come when they like, even before the network has answered the
 * sending; they are kept, and told when all parts are settled and the sender of the message knows its reference.
 */
public final class SentLedger {
    /** Until then the one who sent may not have noted the reference. */
    private static final Duration NOTED = Duration.ofSeconds(5);

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int BATCH = 200;
    private static final int LONGEST = 200;

    private final ModuleDatabase tables;
    private final Arrivals arrivals;
    private final Clock clock;

    public SentLedger(ModuleDatabase tables, Arrivals arrivals, Clock clock) {
        this.tables = tables;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** The network took over these parts of a message. */
    public void sent(String carrier, String reference, List<String> remotes) {
        tables.run(tx -> {
            var mapper = tx.mapper(SentMapper.class);
            for (var remote : remotes) {
                if (mapper.name(carrier, remote, reference) == 0) {
                    mapper.insertIfAbsent(row(carrier, remote, reference));
                }
            }
        });
    }

    /** The network says what became of a part. */
    public void settled(String carrier, String remote, boolean delivered, String reason) {
        var state = delivered ? SentRow.DELIVERED : SentRow.FAILED;
        var why = reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
        tables.run(tx -> {
            var mapper = tx.mapper(SentMapper.class);
            mapper.insertIfAbsent(row(carrier, remote, ""));
            mapper.settle(carrier, remote, state, why);
        });
        tables.read(tx -> tx.mapper(SentMapper.class).referenceOf(carrier, remote)).stream()
                .filter(reference -> !reference.isEmpty())
                .forEach(reference -> tell(reference, clock.instant().minus(NOTED)));
    }

    private SentRow row(String carrier, String remote, String reference) {
        return new SentRow(carrier, remote, reference, clock.instant(), "", "", false);
    }

    /** Tells what came too early to be told at once. */
    public void tell() {
        var before = clock.instant().minus(NOTED);
        tables.read(tx -> tx.mapper(SentMapper.class).untold(before, BATCH))
                .forEach(reference -> tell(reference, before));
    }

    private void tell(String reference, Instant before) {
        var parts = tables.read(tx -> tx.mapper(SentMapper.class).parts(reference));
        var failed = parts.stream()
                .filter(part -> part.state().equals(SentRow.FAILED))
                .findFirst();
        boolean whole = parts.stream().allMatch(part -> part.state().equals(SentRow.DELIVERED));
        boolean early = parts.stream().anyMatch(part -> part.sentAt().isAfter(before));
        if (early || failed.isEmpty() && !whole) {
            return;
        }
        arrivals.reported(
                Channel.SMS,
                reference,
                failed.isEmpty(),
                failed.map(SentRow::reason).orElse(""));
        tables.run((Tx tx) -> tx.mapper(SentMapper.class).told(reference));
    }

    public void tidy() {
        tables.run(tx -> tx.mapper(SentMapper.class).deleteOld(clock.instant().minus(KEPT)));
    }
}
