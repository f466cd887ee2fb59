// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Digest;
import city.madang.solution.complaints.domain.SecretKeys;
import city.madang.solution.complaints.open311.store.ClientMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Programs that may file requests, and their keys. A key is told once; the city keeps its hash only. */
public final class Clients {
    /** A bridge of another city files some hundreds on a bad day. */
    public static final int MOST_AN_HOUR = 1000;

    private static final String ACT = "complaints.client";

    private final Kit kit;
    private final SecretKeys keys = new SecretKeys("madang311_");

    public Clients(Kit kit) {
        this.kit = kit;
    }

    /** All, the latest first. */
    public List<Client> all() {
        return kit.database().read(tx -> tx.mapper(ClientMapper.class).all());
    }

    /**
     * Lets a program in.
     *
     * @return its key
     */
    public String add(Visitor who, String name, String contact, boolean trial, boolean answers) {
        var key = keys.next();
        var now = kit.clock().instant();
        var id = UUID.randomUUID().toString();
        var client = new Client(id, name, contact, trial, answers, now, Optional.empty(), Optional.empty(), 0);
        kit.database().run(tx -> {
            tx.mapper(ClientMapper.class).insert(client, Digest.of(key));
            kit.audit().record(tx, who, ACT, name);
        });
        return key;
    }

    public void revoke(Visitor who, String id) {
        kit.database().run(tx -> {
            if (tx.mapper(ClientMapper.class).revoke(id, kit.clock().instant()) > 0) {
                kit.audit().record(tx, who, ACT, id);
            }
        });
    }

    /** Whose key it is; empty for an unknown or revoked one. */
    Optional<Client> byKey(String key) {
        return keys.fits(key)
                ? kit.database().read(tx -> tx.mapper(ClientMapper.class).byKey(Digest.of(key)))
                : Optional.empty();
    }

    /** Counts a try to file. False when that was one too many in this hour, on all nodes together. */
    boolean mayFile(Client client) {
        var now = kit.clock().instant();
        long hour = now.getEpochSecond() / Duration.ofHours(1).toSeconds();
        return kit.database()
                        .inTransaction(tx -> tx.mapper(ClientMapper.class).count(client.id(), now, hour, MOST_AN_HOUR))
                > 0;
    }
}
