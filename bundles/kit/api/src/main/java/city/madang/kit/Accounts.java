// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Accounts of officials, and the check of PINs. */
@ProviderType
public interface Accounts {
    /** How a sign-in or a PIN check ended. */
    sealed interface Outcome {
        /** It was right. */
        record Welcome(Optional<PersonId> person) implements Outcome {}

        /** Wrong name, number, password or PIN; not told which. */
        record Wrong() implements Outcome {}

        /** Too many tries; wait that long. */
        record Wait(Duration remaining) implements Outcome {}
    }

    /** @param address of the caller, for limiting tries */
    Outcome signIn(String login, String password, String address);

    /** @param address of the caller, for limiting tries */
    Outcome showReceipt(ReceiptNumber number, String pin, String address);

    /** The module that issued the number; empty when nobody did. */
    Optional<String> issuedBy(ReceiptNumber number);

    /** Whether anybody can administer the city yet. */
    boolean hasAdministrator();

    List<Official> officials();

    /**
     * Creates an official.
     *
     * @throws IllegalArgumentException with a message key when the login is taken or the password is weak
     */
    PersonId create(
            String login,
            String name,
            String password,
            Optional<DepartmentId> department,
            Optional<AreaId> area,
            Set<Role> roles);

    /**
     * An official's own new password; their other sessions are not ended by it.
     *
     * @param address of the caller, for limiting tries at the present one
     * @throws IllegalArgumentException with a message key when the new password is weak
     */
    Outcome changePassword(PersonId person, String present, String fresh, String address);

    /** Whose secret of {@link AccountAdmin#recovery} this is; empty when it is unknown, used or over. */
    Optional<PersonId> recovering(String secret);

    /**
     * A new password by the secret, which is used up; the person's sessions end.
     *
     * @return whose it was; empty when it is unknown, used or over
     * @throws IllegalArgumentException with a message key when the new password is weak
     */
    Optional<PersonId> recover(String secret, String fresh);

    /** Creates or extends a demo account. @throws IllegalStateException outside a demo */
    PersonId createDemo(String login, String name, Optional<DepartmentId> department, Set<Role> roles);
}
