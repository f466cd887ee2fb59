// SPDX-License-Identifier: Apache-2.0
package city.madang.testcity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** A key with a certificate that it signed itself, made by the tool of the Java installation. */
public final class TestKeys {
    /** What the certificate is called in the store. */
    public static final String ALIAS = "mine";

    private TestKeys() {}

    /**
     * Makes a new store in this file, in place of one that is there.
     *
     * @param kind of key, for example {@code EC}
     * @param name that the certificate is for; an address of numbers can be called by it, too
     */
    public static KeyStore make(Path file, String kind, String name, String password)
            throws IOException, InterruptedException, GeneralSecurityException {
        Files.deleteIfExists(file);
        var said = Files.createTempFile("keytool", ".txt");
        var other = name.matches("[0-9.]+") ? "san=ip:" + name : "san=dns:" + name;
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        kind,
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        other,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        password)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (made.waitFor() != 0) {
            throw new IOException(Files.readString(said));
        }
        Files.delete(said);
        return KeyStore.getInstance(file.toFile(), password.toCharArray());
    }
}
