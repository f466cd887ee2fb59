// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.web.http.Seal;
import java.util.Optional;

/** Names of staged files, signed for one browser, so that a form can be sent again without sending its files again. */
record StagedTokens(Seal seal) {
    String token(String staged, String formCookie) {
        return staged + "." + seal.sign(plain(staged, formCookie));
    }

    Optional<String> staged(String token, String formCookie) {
        var dot = token.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        var staged = token.substring(0, dot);
        return seal.isSigned(plain(staged, formCookie), token.substring(dot + 1))
                ? Optional.of(staged)
                : Optional.empty();
    }

    private static String plain(String staged, String formCookie) {
        return "staged " + staged + " " + formCookie;
    }
}
