// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.handover.store.Match;
import city.madang.solution.complaints.handover.store.SealedKey;
import city.madang.solution.complaints.handover.store.ServerMapper;
import city.madang.vault.Place;
import city.madang.vault.SealedRows;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Servers of other authorities, as a chief keeps them. Their keys are sealed, and shown to nobody again. */
public final class Servers implements SealedRows {
    private static final String ACT = "complaints.server";

    private final Kit kit;

    public Servers(Kit kit) {
        this.kit = kit;
    }

    public List<OtherServer> all() {
        return kit.database().read(tx -> tx.mapper(ServerMapper.class).all());
    }

    /** Those to which officials can hand over now. */
    public List<OtherServer> active() {
        return all().stream().filter(OtherServer::active).toList();
    }

    public Optional<OtherServer> find(String id) {
        return kit.database().read(tx -> tx.mapper(ServerMapper.class).find(id));
    }

    /**
     * Keeps a new one.
     *
     * @param server its id does not count
     * @return its id
     */
    public String add(Visitor who, OtherServer server, String key) {
        var id = UUID.randomUUID().toString();
        kit.database().run(tx -> {
            tx.mapper(ServerMapper.class).insert(named(id, server), sealed(id, key));
            kit.audit().record(tx, who, ACT, server.name());
        });
        return id;
    }

    private static OtherServer named(String id, OtherServer server) {
        return new OtherServer(
                id,
                server.name(),
                server.base(),
                server.jurisdiction(),
                server.format(),
                server.closing(),
                server.resends(),
                server.page(),
                server.updates(),
                server.active());
    }

    /** @param key empty to leave it as it is */
    public void change(Visitor who, OtherServer server, String key) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(ServerMapper.class);
            mapper.update(server);
            if (!key.isEmpty()) {
                mapper.updateKey(server.id(), sealed(server.id(), key));
            }
            kit.audit().record(tx, who, ACT, server.name());
        });
    }

    /** Their services, as they were listed last. */
    public List<OtherService> services(OtherServer server) {
        return kit.database().read(tx -> tx.mapper(ServerMapper.class).services(server.id()));
    }

    /** Keeps what they list now, and whether they have updates: those from now on are read. */
    public void list(OtherServer server, List<OtherService> services, boolean updates) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(ServerMapper.class);
            mapper.updates(server.id(), updates, kit.clock().instant());
            mapper.deleteServices(server.id());
            var seen = new HashSet<String>();
            services.stream()
                    .filter(each -> seen.add(each.code()))
                    .forEach(each -> mapper.insertService(server.id(), each));
        });
    }

    /** What our services are called there. */
    public Map<ServiceCode, String> matches(OtherServer server) {
        return kit.database().read(tx -> tx.mapper(ServerMapper.class).matches(server.id())).stream()
                .collect(Collectors.toMap(Match::ours, Match::theirs));
    }

    /** @param theirs for ours; what is not in it has none */
    public void match(Visitor who, OtherServer server, Map<ServiceCode, String> theirs) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(ServerMapper.class);
            mapper.matches(server.id()).forEach(each -> mapper.deleteMatch(server.id(), each.ours()));
            theirs.forEach((ours, code) -> mapper.insertMatch(server.id(), new Match(ours, code)));
            kit.audit().record(tx, who, ACT, server.name());
        });
    }

    GeoReportClient client(OtherServer server) {
        return new GeoReportClient(kit.outside(), server, key(server.id()));
    }

    private String key(String id) {
        var sealed = kit.database().read(tx -> tx.mapper(ServerMapper.class).key(id));
        return sealed.isEmpty() ? "" : kit.vault().open(place(id), sealed);
    }

    private String sealed(String id, String key) {
        return key.isEmpty() ? "" : kit.vault().seal(place(id), key);
    }

    private static Place place(String id) {
        return new Place("complaints_server", "api_key", id);
    }

    @Override
    public Optional<String> renew(String after, int most) {
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(ServerMapper.class);
            var rows = mapper.keysAfter(after, most);
            rows.stream()
                    .filter(row -> !row.apiKey().isEmpty() && !kit.vault().isCurrent(row.apiKey()))
                    .forEach(row -> mapper.updateKey(
                            row.id(), sealed(row.id(), kit.vault().open(place(row.id()), row.apiKey()))));
            return rows.stream().reduce((first, second) -> second).map(SealedKey::id);
        });
    }
}
