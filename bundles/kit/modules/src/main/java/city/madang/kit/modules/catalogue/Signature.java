// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import city.madang.kit.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * How an archive is signed, as signed jars are. That nobody changed it since is checked; who stands behind a certificate is not: a
 * reader compares its fingerprint with what the maker told them.
 *
 * @param entries that could be signed
 * @param signed of them, by everybody of {@code signers}
 * @param signers of every entry, or of some when not every one is signed
 */
public record Signature(State state, int entries, int signed, List<Signer> signers) {
    private static final Pattern OF_SIGNATURES =
            Pattern.compile("META-INF/(MANIFEST\\.MF|SIG-.*|[^/]*\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);

    /** What a signature is worth. */
    public enum State {
        /** There is none. */
        NONE,
        /** Something in it is signed, and something is not: anybody may have added that. */
        PARTS,
        /** Every entry is signed by the same. */
        WHOLE,
        /** It was changed after it was signed. */
        BROKEN
    }

    /**
     * Who signed.
     *
     * @param fingerprint SHA-256 of the certificate, as tools show it
     * @param self whether nobody else vouches for it
     */
    public record Signer(String subject, String issuer, String fingerprint, Instant from, Instant until, boolean self) {
        public boolean isValid(Instant now) {
            return !now.isBefore(from) && !now.isAfter(until);
        }
    }

    /** Reads the whole archive. */
    static Signature of(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile(), true)) {
            var manifest = jar.getManifest();
            if (manifest != null
                    && manifest.getEntries().keySet().stream().anyMatch(name -> jar.getEntry(name) == null)) {
                return new Signature(State.BROKEN, 0, 0, List.of());
            }
            var all = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .filter(entry -> !OF_SIGNATURES.matcher(entry.getName()).matches())
                    .toList();
            var signers = new HashSet<CodeSigner>();
            int signed = 0;
            boolean alike = true;
            for (var entry : all) {
                var here = signers(jar, entry);
                signed += here.isEmpty() ? 0 : 1;
                alike &= here.isEmpty() || signers.isEmpty() || signers.equals(here);
                signers.addAll(here);
            }
            return new Signature(
                    state(signed, all.size(), alike),
                    all.size(),
                    signed,
                    signers.stream().map(Signature::signer).toList());
        } catch (SecurityException e) {
            return new Signature(State.BROKEN, 0, 0, List.of());
        }
    }

    private static State state(int signed, int entries, boolean alike) {
        if (signed == 0) {
            return State.NONE;
        }
        return signed == entries && alike ? State.WHOLE : State.PARTS;
    }

    /** An entry's signature is known when the entry was read to its end. */
    private static Set<CodeSigner> signers(JarFile jar, JarEntry entry) throws IOException {
        try (var content = new Bounded(jar.getInputStream(entry), Math.max(0, entry.getSize()))) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return entry.getCodeSigners() == null ? Set.of() : Set.of(entry.getCodeSigners());
    }

    private static Signer signer(CodeSigner signer) {
        var certificate =
                (X509Certificate) signer.getSignerCertPath().getCertificates().get(0);
        var subject = certificate.getSubjectX500Principal();
        var issuer = certificate.getIssuerX500Principal();
        return new Signer(
                subject.getName(),
                issuer.getName(),
                fingerprint(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                subject.equals(issuer));
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            var digest = Sha256.digest().digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
