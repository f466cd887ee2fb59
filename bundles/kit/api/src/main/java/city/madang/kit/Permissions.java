// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.identity.Action;
import city.madang.identity.Duty;
import city.madang.identity.Guarded;
import city.madang.identity.Visitor;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The one place that decides what somebody may do. */
@ProviderType
public interface Permissions {
    /** What is decided. */
    sealed interface Decision {
        /** @param inPlaceOf the duty by which it is allowed, when their own post does not allow it */
        record Allowed(Optional<Duty> inPlaceOf) implements Decision {
            public Allowed() {
                this(Optional.empty());
            }
        }

        /** Signing in would help; pages then lead to {@code /account/sign-in?to=<path>}. */
        record SignIn() implements Decision {}

        /** Showing number and PIN would help; pages then lead to {@code /account/receipt?number=<number>&to=<path>}. */
        record ShowReceipt() implements Decision {}

        /** No; {@code reason} is a text of the kit that says why, with arguments. */
        record Refused(String reason, java.util.List<Object> arguments) implements Decision {}
    }

    /**
     * @param record empty when only the route is decided about
     * @param holder the number in the path, for actions of holders
     */
    Decision decide(Visitor visitor, Action action, Optional<Guarded> record, Optional<String> holder);
}
