// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import city.madang.kit.ModuleDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Puts together the parts of long messages, which may come in any order, over several lines, and before and after a restart. */
final class LongMessages {
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final int BATCH = 100;
    private static final String MISSING = "[...]";

    private final ModuleDatabase tables;
    private final Clock clock;

    LongMessages(ModuleDatabase tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** A message whose parts are all here. */
    record Whole(PartRow first, String text) {
        /** The same however often it is put together. */
        String id() {
            return "parts " + first.sender() + " " + first.ref() + " " + first.total() + " "
                    + first.arrivedAt().toEpochMilli();
        }
    }

    /** Stores a part; it was committed when this returns. @return the message when this was the last that was missing */
    Optional<Whole> add(String sender, String receiver, Udh.Part part, String text) {
        var row = new PartRow(sender, receiver, part.ref(), part.total(), part.seq(), text, clock.instant());
        return tables.inTransaction(tx -> {
            var mapper = tx.mapper(PartMapper.class);
            mapper.insertIfAbsent(row);
            var parts = mapper.parts(sender, receiver, part.ref(), part.total());
            return parts.size() == part.total() ? Optional.of(whole(parts)) : Optional.empty();
        });
    }

    private static Whole whole(List<PartRow> parts) {
        return new Whole(parts.get(0), parts.stream().map(PartRow::body).collect(Collectors.joining()));
    }

    /** The message was stored elsewhere. */
    void done(Whole message) {
        var first = message.first();
        tables.run(
                tx -> tx.mapper(PartMapper.class).delete(first.sender(), first.receiver(), first.ref(), first.total()));
    }

    /** Gives away what is there of messages that are never going to be whole. */
    void giveUp(BiConsumer<PartRow, Whole> taker) {
        var old = tables.read(
                tx -> tx.mapper(PartMapper.class).older(clock.instant().minus(PATIENCE), BATCH));
        for (var row : old) {
            var parts = tables.read(
                    tx -> tx.mapper(PartMapper.class).parts(row.sender(), row.receiver(), row.ref(), row.total()));
            if (!parts.isEmpty()) {
                var message = new Whole(parts.get(0), withGaps(parts));
                taker.accept(row, message);
                done(message);
            }
        }
    }

    private static String withGaps(List<PartRow> parts) {
        var text = new StringBuilder();
        int next = 1;
        for (var part : parts) {
            text.append(part.seq() > next ? MISSING : "").append(part.body());
            next = part.seq() + 1;
        }
        return next <= parts.get(0).total() ? text.append(MISSING).toString() : text.toString();
    }
}
