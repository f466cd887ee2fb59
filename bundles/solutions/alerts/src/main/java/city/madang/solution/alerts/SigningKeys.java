// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.solution.alerts.store.KeyMapper;
import city.madang.solution.alerts.store.KeyRow;
import city.madang.vault.Place;
import city.madang.vault.SealedRows;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The key that signs the city's alerts: made when it is needed first, sealed by the vault. */
public final class SigningKeys implements SealedRows {
    private static final String ALGORITHM = "RSA";
    /** BSI TR-02102-1, 2024: 3000 bits and more beyond 2023. */
    private static final int BITS = 3072;

    private final Kit kit;
    private final Supplier<KeyPair> pairs;

    /** @param pairs makes a new one; asked once in the life of a city */
    public SigningKeys(Kit kit, Supplier<KeyPair> pairs) {
        this.kit = kit;
        this.pairs = pairs;
    }

    /** Made beforehand and outside the unit of work of a release, because it takes a second. */
    public void ensure() {
        if (kit.database().read(SigningKeys::first).isEmpty()) {
            var made = row(pairs.get());
            kit.database().run(tx -> {
                if (first(tx).isEmpty()) {
                    tx.mapper(KeyMapper.class).insert(made);
                }
            });
        }
    }

    /** The pair that signs. */
    KeyPair signing(Tx tx) {
        var row = first(tx).orElseThrow(() -> new IllegalStateException("no key for signing alerts"));
        return opened(row);
    }

    /** What others check with; absent before the first alert. */
    public Optional<PublicKey> published() {
        return kit.database().read(SigningKeys::first).map(row -> publicKey(row.publicKey()));
    }

    private static Optional<KeyRow> first(Tx tx) {
        return tx.mapper(KeyMapper.class).all().stream().findFirst();
    }

    /** A new one that no one has seen. */
    static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyRow row(KeyPair pair) {
        var id = UUID.randomUUID().toString();
        var encoder = Base64.getEncoder();
        var sealed = kit.vault()
                .seal(place(id), encoder.encodeToString(pair.getPrivate().getEncoded()));
        return new KeyRow(
                id,
                encoder.encodeToString(pair.getPublic().getEncoded()),
                sealed,
                kit.clock().instant());
    }

    private KeyPair opened(KeyRow row) {
        try {
            var bytes = Base64.getDecoder().decode(kit.vault().open(place(row.id()), row.privateKey()));
            var secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new KeyPair(publicKey(row.publicKey()), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey publicKey(String base64) {
        try {
            var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            return KeyFactory.getInstance(ALGORITHM).generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Place place(String id) {
        return new Place("alerts_key", "private_key", id);
    }

    @Override
    public Optional<String> renew(String after, int most) {
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(KeyMapper.class);
            var rows = mapper.all().stream()
                    .filter(row -> row.id().compareTo(after) > 0)
                    .sorted(java.util.Comparator.comparing(KeyRow::id))
                    .limit(most)
                    .toList();
            rows.stream()
                    .filter(row -> !kit.vault().isCurrent(row.privateKey()))
                    .forEach(row -> {
                        var place = place(row.id());
                        mapper.replace(row, kit.vault().seal(place, kit.vault().open(place, row.privateKey())));
                    });
            return rows.stream().reduce((first, second) -> second).map(KeyRow::id);
        });
    }
}
