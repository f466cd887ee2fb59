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
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The key that signs the city's alerts: made when it is needed first, sealed by the vault. */
public final class SigningKeys implements SealedRows {
    /** What new pairs are of (FIPS 186-4, D.1.2.3), and every checker of XML Signature 1.1 knows. */
    private static final String CURVE = "secp256r1";
    /** What pairs may be of: the second, with 3072 bits, is what cities had at first. */
    private static final List<String> ALGORITHMS = List.of("EC", "RSA");

    private final Kit kit;

    public SigningKeys(Kit kit) {
        this.kit = kit;
    }

    /** Made beforehand, in a unit of work of its own. */
    public void ensure() {
        if (kit.database().read(SigningKeys::first).isEmpty()) {
            var made = row(pair());
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

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHMS.get(0));
            generator.initialize(new ECGenParameterSpec(CURVE));
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
            var open = publicKey(row.publicKey());
            var secret = KeyFactory.getInstance(open.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new KeyPair(open, secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey publicKey(String base64) {
        var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
        return ALGORITHMS.stream()
                .flatMap(each -> publicKey(each, spec).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the key that signs alerts cannot be read"));
    }

    private static Optional<PublicKey> publicKey(String algorithm, X509EncodedKeySpec spec) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePublic(spec));
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
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
