// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.form;

import city.madang.kit.web.http.Seal;
import java.util.Optional;

/**
 * Proves that a form came from one of our pages: a signed double-submit cookie and a field that is made from it, another one in
 * every rendering so that compression gives nothing away (OWASP, Cross-Site Request Forgery Prevention, "signed double-submit
 * cookie"). No session is needed for it, and no cookie is set before a form is shown.
 */
public final class FormKeys {
    /** Field with the proof. */
    public static final String PROOF = "_csrf";
    /** Field with the number of the rendering. */
    public static final String ONCE = "_once";

    private final Seal seal;

    public FormKeys(Seal seal) {
        this.seal = seal;
    }

    /** A new value for the cookie. */
    public String cookie() {
        var nonce = seal.nonce();
        return nonce + "." + seal.sign("cookie " + nonce);
    }

    /** The cookie, when it is one of ours. */
    public Optional<String> known(Optional<String> cookie) {
        return cookie.filter(value -> {
            var dot = value.indexOf('.');
            return dot > 0 && seal.isSigned("cookie " + value.substring(0, dot), value.substring(dot + 1));
        });
    }

    /** A value for the field, fit for this cookie. */
    public String proof(String cookie) {
        var nonce = seal.nonce();
        return nonce + "." + seal.sign("proof " + nonce + " " + cookie);
    }

    public boolean isProof(String proof, String cookie) {
        var dot = proof.indexOf('.');
        return dot > 0 && seal.isSigned("proof " + proof.substring(0, dot) + " " + cookie, proof.substring(dot + 1));
    }

    /** A new number for a rendering. */
    public String rendering() {
        return seal.nonce();
    }

    /** What handlers get for a rendering: another browser cannot make the same from the page alone. */
    public String once(String rendering, String cookie) {
        return seal.sign("once " + rendering + " " + cookie);
    }
}
