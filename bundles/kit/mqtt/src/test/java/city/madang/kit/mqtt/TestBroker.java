// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import city.madang.testcity.FreePort;
import city.madang.testcity.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;

/** A broker with a folder of its own, on free ports of this machine: one plain, one encrypted. The city and its devices sign in with one password. */
abstract class TestBroker {
    static final String CITY = "city";
    static final String PASSWORD = "secret";
    static final String KEY_PASSWORD = "changeit";

    final Path folder;
    final int plain = FreePort.next();
    final int encrypted = FreePort.next();

    TestBroker(String name) throws Exception {
        folder = Files.createTempDirectory(name);
        var store = TestKeys.make(keyStore(), "RSA", "127.0.0.1", KEY_PASSWORD);
        pem("CERTIFICATE", store.getCertificate(TestKeys.ALIAS).getEncoded(), "certificate.pem");
        pem(
                "PRIVATE KEY",
                store.getKey(TestKeys.ALIAS, KEY_PASSWORD.toCharArray()).getEncoded(),
                "key.pem");
    }

    private void pem(String what, byte[] content, String name) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                folder.resolve(name), "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }

    Path keyStore() {
        return folder.resolve("key.p12");
    }

    Path certificates() {
        return folder.resolve("certificate.pem");
    }

    /** Returns when it answers. */
    abstract void start() throws Exception;

    /** Ends it as its service would. */
    abstract void stop() throws Exception;

    /** While it is stopped: what it holds is gone. */
    abstract void forget() throws IOException;

    void close() throws Exception {
        stop();
        delete(folder);
    }

    static void delete(Path what) throws IOException {
        try (var files = Files.walk(what)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        }
    }
}
