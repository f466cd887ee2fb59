// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.data.Tx;
import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.VaultKeys.Key;
import city.madang.vault.Unreadable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Keys in the database, wrapped. */
final class KeyTables implements AutoCloseable {
    private static final int LENGTH = 32;
    private static final int ID = 4;
    /** Two looks of other nodes. */
    private static final Duration KNOWN_AFTER = Duration.ofMinutes(2);

    private final ModuleDatabase database;
    private final MasterKeys masters;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeyTables(Databases databases, MasterKeys masters, Clock clock) {
        this.masters = masters;
        this.clock = clock;
        database = databases.open("vault", getClass().getClassLoader());
        database.parse(List.of(KeyMapper.class, LaneMapper.class));
    }

    ModuleDatabase database() {
        return database;
    }

    /** The module's keys; made when there are none, and wrapped anew when the master key is another one now. */
    KeyRing ring(String module) {
        database.run(tx -> {
            var mapper = tx.mapper(KeyMapper.class);
            mapper.takeTurn();
            var there = mapper.of(module);
            for (var purpose : List.of(KeyRow.DATA, KeyRow.INDEX)) {
                if (there.stream().noneMatch(key -> key.purpose().equals(purpose))) {
                    make(tx, module, purpose, 1);
                }
            }
            there.stream()
                    .filter(key -> !key.master().equals(masters.present()))
                    .forEach(key -> mapper.wrap(key.id(), masters.present(), wrap(key, unwrap(key))));
        });
        return new KeyRing(read(module), () -> read(module));
    }

    private KeyRing.Keys read(String module) {
        var data = new HashMap<String, byte[]>();
        var current = "";
        byte[] index = new byte[0];
        for (var row : database.read(tx -> tx.mapper(KeyMapper.class).of(module))) {
            if (row.seals()) {
                data.put(row.id(), unwrap(row));
                current = row.id();
            } else {
                index = unwrap(row);
            }
        }
        return new KeyRing.Keys(data, current, index);
    }

    void erase(String module) {
        database.run(tx -> {
            var keys = tx.mapper(KeyMapper.class);
            keys.takeTurn();
            keys.deleteRenewed(module);
            keys.deleteOf(module);
            tx.mapper(LaneMapper.class).deleteOf(module);
        });
    }

    int rotate() {
        return database.inTransaction(tx -> {
            var mapper = tx.mapper(KeyMapper.class);
            mapper.takeTurn();
            var newest = new HashMap<String, Integer>();
            mapper.all().stream()
                    .filter(KeyRow::seals)
                    .forEach(key -> newest.merge(key.module(), key.generation(), Math::max));
            newest.forEach((module, generation) -> make(tx, module, KeyRow.DATA, generation + 1));
            return newest.size();
        });
    }

    List<Key> keys() {
        return database.read(tx -> {
            var mapper = tx.mapper(KeyMapper.class);
            var newest = new HashMap<String, String>();
            return mapper.all().stream()
                    .filter(KeyRow::seals)
                    .map(row -> {
                        var current = newest.putIfAbsent(row.module(), row.id()) == null;
                        Optional<Instant> renewed =
                                current ? mapper.renewedAt(row.module(), row.id()) : Optional.empty();
                        return new Key(row.id(), row.module(), row.made(), current, renewed);
                    })
                    .toList();
        });
    }

    boolean isRenewed(String module, String name, String key) {
        return database.read(tx -> tx.mapper(KeyMapper.class).renewedWith(module, name))
                .filter(key::equals)
                .isPresent();
    }

    /** Whether nothing can still be on its way that was sealed with an earlier key: other nodes look for new keys each minute. */
    boolean isSettled(String module, String key) {
        var known = database.read(tx -> tx.mapper(KeyMapper.class).of(module));
        return known.stream()
                .filter(row -> row.id().equals(key))
                .anyMatch(row ->
                        row.generation() == 1 || row.made().plus(KNOWN_AFTER).isBefore(clock.instant()));
    }

    void renewed(String module, String name, String key) {
        database.run(tx -> {
            var mapper = tx.mapper(KeyMapper.class);
            mapper.takeTurn();
            if (mapper.renewedAgain(module, name, key, now()) == 0) {
                mapper.renewed(module, name, key, now());
            }
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void make(Tx tx, String module, String purpose, int generation) {
        var id = new byte[ID];
        var key = new byte[LENGTH];
        random.nextBytes(id);
        random.nextBytes(key);
        var row = new KeyRow(HexFormat.of().formatHex(id), module, purpose, generation, masters.present(), "", now());
        tx.mapper(KeyMapper.class)
                .insert(new KeyRow(row.id(), module, purpose, generation, row.master(), wrap(row, key), row.made()));
    }

    private String wrap(KeyRow row, byte[] key) {
        return Base64.getEncoder()
                .encodeToString(Gcm.seal(masters.key(masters.present()), associated(row), key, random));
    }

    private byte[] unwrap(KeyRow row) {
        var master = masters.key(row.master());
        try {
            return Gcm.open(master, associated(row), Base64.getDecoder().decode(row.wrapped()));
        } catch (Unreadable | IllegalArgumentException e) {
            throw new IllegalStateException("the key " + row.id() + " of " + row.module() + " was changed", e);
        }
    }

    private static byte[] associated(KeyRow row) {
        return Associated.parts("madang-vault key", row.id(), row.module(), row.purpose());
    }

    @Override
    public void close() {
        database.close();
    }
}
