// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files that prove who the city is.
 *
 * @param certificate PEM (RFC 7468) or PKCS12
 * @param key PEM with a PKCS8 key; not used with PKCS12
 * @param password of the PKCS12 file
 */
record Certificate(Path certificate, Path key, String password) {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> KINDS = List.of("EC", "RSA", "Ed25519");
    private static final String NAME = "city";

    /** @throws IOException saying what is wrong with which file */
    KeyStore read() throws IOException {
        try {
            return isPkcs12() ? pkcs12() : pem();
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate " + certificate + " cannot be used: " + e.getMessage(), e);
        }
    }

    private boolean isPkcs12() {
        var name = certificate.toString();
        return name.endsWith(".p12") || name.endsWith(".pfx");
    }

    private KeyStore pkcs12() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(certificate)) {
            store.load(in, password.toCharArray());
        }
        return store;
    }

    private KeyStore pem() throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(certificate)) {
            var chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(new java.security.cert.Certificate[0]);
            if (chain.length == 0) {
                throw new IOException(certificate + " holds no certificate");
            }
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(NAME, privateKey(), password.toCharArray(), chain);
            return store;
        }
    }

    private PrivateKey privateKey() throws IOException, GeneralSecurityException {
        var found = KEY.matcher(Files.readString(key, StandardCharsets.US_ASCII));
        if (!found.find()) {
            throw new IOException(key + " holds no key that begins with -----BEGIN PRIVATE KEY-----; make one with"
                    + " openssl pkcs8 -topk8 -nocrypt -in " + key);
        }
        var bytes = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1)));
        for (var kind : KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(bytes);
            } catch (InvalidKeySpecException other) {
                continue;
            }
        }
        throw new IOException(key + " is a key of none of these kinds: " + KINDS);
    }

    /** Differs when one of the files was replaced. */
    String edition() throws IOException {
        return edition(certificate) + (isPkcs12() ? "" : " " + edition(key));
    }

    private static String edition(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis() + "/" + Files.size(file);
    }
}
