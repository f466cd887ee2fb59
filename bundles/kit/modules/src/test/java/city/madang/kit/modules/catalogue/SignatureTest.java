// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {
    private static final String JAR = "repository/" + Jars.path("parking", "1.0.0");

    @TempDir
    Path folder;

    @Test
    void saysWhoSignedEveryEntry() throws Exception {
        var signature = Signature.of(signed());
        assertThat(signature.state()).isEqualTo(Signature.State.WHOLE);
        assertThat(signature.signed()).isEqualTo(signature.entries()).isEqualTo(2);
        var signer = signature.signers().get(0);
        assertThat(signer.subject()).contains("CN=Gates and Bars");
        assertThat(signer.self()).isTrue();
        assertThat(signer.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(signer.isValid(Instant.now())).isTrue();
        assertThat(signer.isValid(Instant.now().plusSeconds(10_000_000))).isFalse();
    }

    @Test
    void saysThatNobodySigned() throws Exception {
        var signature = Signature.of(unsigned());
        assertThat(signature.state()).isEqualTo(Signature.State.NONE);
        assertThat(signature.signers()).isEmpty();
    }

    @Test
    void noticesWhatWasAddedChangedOrTakenOutAfterSigning() throws Exception {
        var content = content(signed());
        var more = new HashMap<>(content);
        more.put("repository/org/x/evil/1/evil-1.jar", new byte[] {1});
        assertThat(written(more).state()).isEqualTo(Signature.State.PARTS);
        var other = new HashMap<>(content);
        other.put(JAR, Jars.solution("parking", "1.0.0", "hr"));
        assertThat(written(other).state()).isEqualTo(Signature.State.BROKEN);
        var less = new HashMap<>(content);
        less.remove("repository/readme.txt");
        assertThat(written(less).state()).isEqualTo(Signature.State.BROKEN);
    }

    private Signature written(Map<String, byte[]> content) throws IOException {
        var file = folder.resolve("changed.kar");
        Jars.kar(file, content);
        return Signature.of(file);
    }

    private Path unsigned() {
        var file = folder.resolve("unsigned.kar");
        Jars.kar(
                file,
                Map.of(JAR, Jars.solution("parking", "1.0.0", ""), "repository/readme.txt", "read me".getBytes()));
        return file;
    }

    private Path signed() throws Exception {
        return Signing.sign(unsigned(), folder.resolve("signed.kar"));
    }

    private static Map<String, byte[]> content(Path file) throws IOException {
        var all = new HashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                all.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        assertThat(all).hasSizeGreaterThan(4);
        return all;
    }
}
