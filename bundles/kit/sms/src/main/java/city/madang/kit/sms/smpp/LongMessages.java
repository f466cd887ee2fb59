// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import city.madang.kit.ModuleDatabase;
import city.madang.kit.sms.SmsTables;
import city.madang.vault.Place;
import city.madang.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Puts together the parts of long messages, which may come in any order, over several lines, and before and after a restart. */
final class LongMessages {
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final int BATCH = 100;
    private static final String MISSING = "[...]";

    private final ModuleDatabase tables;
    private final Vault vault;
    private final Clock clock;

    LongMessages(SmsTables tables, Clock clock) {
        this.tables = tables.database();
        this.vault = tables.vault();
        this.clock = clock;
    }

    /** A message whose parts are all here. */
    record Whole(PartRow first, String text) {
        /** The same however often it is put together; without the number, because it is kept as it is. */
        String id() {
            var whole = first.sender() + " " + first.ref() + " " + first.total() + " "
                    + first.arrivedAt().toEpochMilli();
            return "parts " + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Stores a part; it was committed when this returns. @return the message when this was the last that was missing */
    Optional<Whole> add(String sender, String receiver, Udh.Part part, String text) {
        var row = new PartRow(sender, receiver, part.ref(), part.total(), part.seq(), text, false, clock.instant());
        return tables.inTransaction(tx -> {
            var mapper = tx.mapper(PartMapper.class);
            mapper.insertIfAbsent(row.worded(true, vault.seal(place(row), text)));
            var parts = open(mapper.parts(sender, receiver, part.ref(), part.total()));
            return parts.size() == part.total() ? Optional.of(whole(parts)) : Optional.empty();
        });
    }

    private List<PartRow> open(List<PartRow> rows) {
        return rows.stream()
                .map(row -> row.sealed() ? row.worded(false, vault.open(place(row), row.body())) : row)
                .toList();
    }

    private static Place place(PartRow row) {
        return new Place("sms_part", "body", row.sender() + " " + row.ref() + " " + row.total() + " " + row.seq());
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
            var parts = open(tables.read(
                    tx -> tx.mapper(PartMapper.class).parts(row.sender(), row.receiver(), row.ref(), row.total())));
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
