// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.cap;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.alerts.CapFiles;
import city.madang.solution.alerts.cap.XmlSignatures.Check;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlSignaturesTest {
    @ParameterizedTest
    @CsvSource({"EC, 256, ecdsa-sha256", "RSA, 1024, rsa-sha256"})
    void aKeyOfEitherKindSigns(String algorithm, int bits, String method) throws Exception {
        var keys = pair(algorithm, bits);
        var message = CapFiles.parsed("<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'><note>flood</note></alert>");
        XmlSignatures.sign(message, keys);
        var text = XmlSignatures.text(message);
        assertThat(text).contains(method).doesNotContain("&#13;");
        assertThat(XmlSignatures.check(CapFiles.parsed(text))).isEqualTo(Check.WHOLE);
        assertThat(XmlSignatures.check(CapFiles.parsed(text), keys.getPublic())).isEqualTo(Check.WHOLE);
        assertThat(XmlSignatures.check(
                        CapFiles.parsed(text), pair(algorithm, bits).getPublic()))
                .isEqualTo(Check.BROKEN);
        assertThat(XmlSignatures.check(CapFiles.parsed(text.replace("flood", "feast"))))
                .isEqualTo(Check.BROKEN);
    }

    private static KeyPair pair(String algorithm, int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }
}
