// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.job.Job;
import city.madang.job.JobRun;
import city.madang.module.Kit;
import city.madang.outside.NotReached;
import city.madang.solution.complaints.HandedOver;
import city.madang.solution.complaints.handover.store.HandoverMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks other servers how the requests stand that they were handed, and what happened to them. */
public final class Follower implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    /** Of those that a list does not have, so many are asked for one by one in a run. */
    private static final int MOST_SINGLE = 20;

    private final Kit kit;
    private final Servers servers;
    private final HandedOver office;
    private final UpdateReader updates;

    public Follower(Kit kit) {
        this.kit = kit;
        this.servers = new Servers(kit);
        this.office = new HandedOver(kit);
        this.updates = new UpdateReader(kit, office);
    }

    @Override
    public void run(JobRun run) {
        int asked = 0;
        int silent = 0;
        for (var server : servers.all()) {
            try {
                asked += follow(server, run);
            } catch (NotReached | Declined | Garbled e) {
                silent++;
                LOG.info("{} does not tell how requests stand: {}", server.base(), e.getMessage());
            }
        }
        run.note(asked + " requests asked for, " + silent + " servers silent");
    }

    private int follow(OtherServer server, JobRun run) {
        var client = servers.client(server);
        if (server.updates()) {
            readUpdates(server, client, run);
        }
        int asked = 0;
        var after = "";
        while (!run.stopping()) {
            var part = there(server, after);
            if (part.isEmpty()) {
                break;
            }
            ask(server, client, part);
            asked += part.size();
            after = part.get(part.size() - 1).ref();
        }
        return asked;
    }

    /** Without them the requests still tell how they stand. */
    private void readUpdates(OtherServer server, GeoReportClient client, JobRun run) {
        try {
            updates.read(server, client, run);
        } catch (Declined | Garbled e) {
            LOG.info("{} does not tell its updates: {}", server.base(), e.getMessage());
        }
    }

    private List<Handover> there(OtherServer server, String after) {
        return kit.database()
                .read(tx -> tx.mapper(HandoverMapper.class).there(server.id(), after, GeoReportClient.MOST_NUMBERS));
    }

    private void ask(OtherServer server, GeoReportClient client, List<Handover> part) {
        var listed = listed(client, part);
        int single = 0;
        for (var handover : part) {
            var theirs = Optional.ofNullable(listed.get(handover.theirs()));
            if (theirs.isEmpty() && single++ < MOST_SINGLE) {
                theirs = client.request(handover.theirs());
                if (theirs.isEmpty()) {
                    office.missed(server, handover);
                }
            }
            theirs.ifPresent(each -> office.heard(server, handover, each));
        }
    }

    /** Some servers know no lists of numbers, and say so. */
    private static Map<String, TheirRequest> listed(GeoReportClient client, List<Handover> part) {
        try {
            return client.requests(part.stream().map(Handover::theirs).toList()).stream()
                    .collect(Collectors.toMap(TheirRequest::id, Function.identity(), (one, other) -> one));
        } catch (Declined e) {
            return Map.of();
        }
    }
}
