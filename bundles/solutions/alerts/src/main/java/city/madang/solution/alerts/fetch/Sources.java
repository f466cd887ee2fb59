// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.fetch;

import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.outside.Edition;
import city.madang.solution.alerts.fetch.store.SourceMapper;
import city.madang.solution.alerts.fetch.store.SourceRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where alerts of others are fetched, as officials keep it. */
public final class Sources {
    private static final String ACT = "alerts.source";

    private final Kit kit;

    public Sources(Kit kit) {
        this.kit = kit;
    }

    public List<Source> all() {
        return kit.database().read(tx -> tx.mapper(SourceMapper.class).all()).stream()
                .map(SourceRow::source)
                .toList();
    }

    public Optional<Source> find(String id) {
        return kit.database().read(tx -> tx.mapper(SourceMapper.class).find(id)).map(SourceRow::source);
    }

    /** What an official says of a source. */
    public record Described(String name, String address, String places, boolean active) {}

    /** @return its id */
    public String add(Visitor who, Described described) {
        var id = UUID.randomUUID().toString();
        kit.database().run(tx -> {
            tx.mapper(SourceMapper.class).insert(SourceRow.of(fresh(who, id, described)));
            kit.audit().record(tx, who, ACT, described.name());
        });
        return id;
    }

    /** Its files count as unread when it has another address or other places. */
    public void change(Visitor who, Source before, Described described) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(SourceMapper.class);
            mapper.update(SourceRow.of(fresh(who, before.id(), described)));
            if (!before.address().equals(described.address())
                    || !before.places().equals(described.places())) {
                mapper.deleteNamed(before.id());
            }
            kit.audit().record(tx, who, ACT, described.name());
        });
    }

    private static Source fresh(Visitor who, String id, Described described) {
        var keeper = who.official().map(Official::id).orElseThrow();
        return new Source(
                id,
                described.name(),
                described.address(),
                described.places(),
                keeper,
                described.active(),
                Edition.NONE,
                Optional.empty(),
                0,
                Optional.empty());
    }

    /** Its drafts stay. */
    public void remove(Visitor who, Source source) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(SourceMapper.class);
            mapper.deleteNamed(source.id());
            mapper.delete(source.id());
            kit.audit().record(tx, who, ACT, source.name());
        });
    }

    /** Keeps how reading it went, unless it was changed or removed meanwhile. */
    void keep(Source read) {
        kit.database().run(tx -> unchanged(tx, read).ifPresent(tx.mapper(SourceMapper.class)::update));
    }

    private static Optional<SourceRow> unchanged(Tx tx, Source read) {
        return tx.mapper(SourceMapper.class)
                .find(read.id())
                .filter(row ->
                        row.address().equals(read.address()) && row.places().equals(read.places()))
                .map(row -> SourceRow.of(read));
    }
}
