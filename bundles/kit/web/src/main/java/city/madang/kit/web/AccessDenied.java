// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.Permissions;
import city.madang.kit.web.http.Percent;
import java.util.Optional;

/** The visitor may not do that; the decision says what would help. */
final class AccessDenied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Permissions.Decision decision;
    private final transient Optional<String> holder;

    /** @param holder the number in the path, if there is one */
    AccessDenied(Permissions.Decision decision, Optional<String> holder) {
        super("not allowed", null, false, false);
        this.decision = decision;
        this.holder = holder;
    }

    /** Where the visitor can do what would help, and be led back to a page. Empty when nothing would. */
    Optional<String> way(String back) {
        var to = "to=" + Percent.encode(back);
        if (decision instanceof Permissions.Decision.SignIn) {
            return Optional.of("/account/sign-in?" + to);
        }
        if (decision instanceof Permissions.Decision.ShowReceipt) {
            var number =
                    holder.map(value -> "number=" + Percent.encode(value) + "&").orElse("");
            return Optional.of("/account/receipt?" + number + to);
        }
        return Optional.empty();
    }

    Permissions.Decision decision() {
        return decision;
    }
}
