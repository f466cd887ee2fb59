// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import static java.util.stream.Collectors.toMap;

import city.madang.job.JobRun;
import city.madang.module.Kit;
import city.madang.solution.complaints.HandedOver;
import city.madang.solution.complaints.handover.store.HandoverMapper;
import city.madang.solution.complaints.handover.store.ServerMapper;
import city.madang.solution.complaints.handover.store.TheirUpdateMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads the updates that another server gives, from where it was read last; each is told once. */
final class UpdateReader {
    /** Some take no longer span. */
    private static final Duration SPAN = Duration.ofDays(1);
    /** Clocks of others may be wrong by that much, and updates come late into their lists. */
    private static final Duration OVERLAP = Duration.ofHours(2);
    /** What is older is told by the request itself. */
    private static final Duration LONGEST = Duration.ofDays(30);

    /** Most are of requests that are not ours. */
    private static final int PART = 500;

    private final Kit kit;
    private final HandedOver office;

    UpdateReader(Kit kit, HandedOver office) {
        this.kit = kit;
        this.office = office;
    }

    void read(OtherServer server, GeoReportClient client, JobRun run) {
        var now = kit.clock().instant();
        var oldest = now.minus(LONGEST);
        var from = kit.database()
                .read(tx -> tx.mapper(ServerMapper.class).updatesRead(server.id()))
                .orElse(now)
                .minus(OVERLAP);
        from = from.isBefore(oldest) ? oldest : from;
        while (from.isBefore(now) && !run.stopping()) {
            var until = earlier(from.plus(SPAN), now);
            var updates = client.updates(from, until);
            for (int at = 0; at < updates.size(); at += PART) {
                tell(server, client, updates.subList(at, Math.min(at + PART, updates.size())));
            }
            kit.database().run(tx -> tx.mapper(ServerMapper.class).readUpdates(server.id(), until));
            from = until;
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void tell(OtherServer server, GeoReportClient client, List<TheirUpdate> updates) {
        var numbers = updates.stream().map(TheirUpdate::number).distinct().toList();
        var there = kit.database()
                .read(tx -> tx.mapper(HandoverMapper.class).among(server.id(), numbers).stream()
                        .collect(toMap(Handover::theirs, each -> each, (one, other) -> other)));
        updates.stream()
                .filter(update -> there.containsKey(update.number()))
                .forEach(update -> tell(server, client, there.get(update.number()), update));
    }

    /** An end without words: perhaps the request itself has them. */
    private void tell(OtherServer server, GeoReportClient client, Handover handover, TheirUpdate update) {
        var told = kit.database().read(tx -> tx.mapper(TheirUpdateMapper.class).find(handover.ref(), update.id()));
        if (told.isEmpty()) {
            var words = update.endsWithoutWords() ? notes(client, handover) : update.words();
            office.heard(server, handover, update.words(words));
        }
    }

    private static String notes(GeoReportClient client, Handover handover) {
        try {
            return client.request(handover.theirs()).map(TheirRequest::notes).orElse("");
        } catch (Declined | Garbled e) {
            return "";
        }
    }
}
