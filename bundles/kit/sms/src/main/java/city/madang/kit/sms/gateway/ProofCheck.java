// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks that a call is the provider's, in a time that tells nothing. Without a secret no call is. */
final class ProofCheck {
    private final GatewayMapping.Proof proof;
    private final String secret;

    ProofCheck(GatewayMapping.Proof proof, String secret) {
        this.proof = proof;
        this.secret = secret;
    }

    boolean fits(String header, byte[] body) {
        if (secret.isEmpty()) {
            return false;
        }
        boolean plain = proof.algorithm() == null;
        var wanted = plain ? secret : hmac(body);
        var given = plain || proof.base64() ? header : header.toLowerCase(java.util.Locale.ROOT);
        return MessageDigest.isEqual(bytes(wanted), bytes(given.strip()));
    }

    private String hmac(byte[] body) {
        try {
            var mac = Mac.getInstance(proof.algorithm());
            mac.init(new SecretKeySpec(bytes(secret), proof.algorithm()));
            var code = mac.doFinal(body);
            return proof.base64()
                    ? Base64.getEncoder().encodeToString(code)
                    : HexFormat.of().formatHex(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + proof.algorithm(), e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
