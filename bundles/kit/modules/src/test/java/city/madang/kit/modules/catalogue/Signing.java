// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Signs archives as a maker does, with a key that the JDK's keytool makes for a month. */
public final class Signing {
    private static final String WORD = "changeit";

    private Signing() {}

    /** Returns the signed one. */
    public static Path sign(Path unsigned, Path signed) throws Exception {
        var store = keys(signed.resolveSibling("keys.p12"));
        var chain = CertificateFactory.getInstance("X.509").generateCertPath(List.of(store.getCertificate("maker")));
        var signer = new JarSigner.Builder((PrivateKey) store.getKey("maker", WORD.toCharArray()), chain).build();
        try (var in = new ZipFile(unsigned.toFile());
                var out = Files.newOutputStream(signed)) {
            signer.sign(in, out);
        }
        return signed;
    }

    private static KeyStore keys(Path file) throws Exception {
        Files.deleteIfExists(file);
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "maker",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=Gates and Bars,C=KR",
                        "-validity",
                        "30",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        WORD)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return KeyStore.getInstance(file.toFile(), WORD.toCharArray());
    }
}
