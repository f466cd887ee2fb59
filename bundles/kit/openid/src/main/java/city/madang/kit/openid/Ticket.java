// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/** What ties a return to the browser that left: three secrets of 256 bits. */
record Ticket(State state, Nonce nonce, CodeVerifier verifier) {
    private static final Pattern FORM = Pattern.compile("([\\w-]{43})\\.([\\w-]{43})\\.([\\w-]{43})");
    private static final int BYTES = 32;

    static Ticket next() {
        return new Ticket(new State(BYTES), new Nonce(BYTES), new CodeVerifier());
    }

    static Optional<Ticket> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new Ticket(
                        new State(parts.group(1)), new Nonce(parts.group(2)), new CodeVerifier(parts.group(3))))
                : Optional.empty();
    }

    String text() {
        return state.getValue() + "." + nonce.getValue() + "." + verifier.getValue();
    }

    boolean isOf(String sent) {
        return MessageDigest.isEqual(bytes(state.getValue()), bytes(sent));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Ticket";
    }
}
