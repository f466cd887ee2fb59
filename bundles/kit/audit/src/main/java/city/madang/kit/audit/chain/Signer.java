// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.chain;

import city.madang.kit.DataFolder;
import city.madang.kit.Secrets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Signs with Ed25519 (RFC 8032). The key comes from {@code MADANG_AUDIT_KEY}, 32 bytes in Base64, else from the data folder's
 * secret. By Bouncy Castle, because the JDK makes no public key from given 32 bytes; what it signs is checked by the JDK.
 */
final class Signer {
    private static final String VARIABLE = "MADANG_AUDIT_KEY";
    private static final int LENGTH = 32;
    /** What stands before the 32 bytes of a public key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Ed25519PrivateKeyParameters key;
    private final String publicKey;

    Signer(Secrets secrets, DataFolder folder) {
        key = new Ed25519PrivateKeyParameters(
                secrets.find(VARIABLE).map(Signer::read).orElseGet(() -> folder.key("audit")));
        var bytes = key.generatePublicKey().getEncoded();
        var whole = Arrays.copyOf(X509, X509.length + bytes.length);
        System.arraycopy(bytes, 0, whole, X509.length, bytes.length);
        publicKey = Base64.getEncoder().encodeToString(whole);
    }

    private static byte[] read(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (bytes.length == LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // told below, without the text
        }
        throw new IllegalArgumentException(
                VARIABLE + " must be 32 bytes in Base64, for example from: openssl rand -base64 32");
    }

    String publicKey() {
        return publicKey;
    }

    String sign(byte[] text) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(text, 0, text.length);
        return Base64.getEncoder().encodeToString(signer.generateSignature());
    }
}
