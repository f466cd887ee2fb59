// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.identity.PersonId;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Codes of an authenticator app (RFC 6238) that officials show after their password. Where one is set up or demanded, signing in
 * goes through {@link Sessions#begin}.
 */
@ProviderType
public interface SecondFactors {
    /** Whether the person has one, and so has to show it. */
    boolean isSetUp(PersonId person);

    /** Whether the city's settings ask one of this official. */
    boolean isDemanded(PersonId person);

    /** A fresh key for an app, in Base32; it is kept by nobody before {@link #setUp}. */
    String newKey();

    /** The {@code otpauth:} link by which an app takes the key. */
    String link(PersonId person, String key);

    /**
     * Keeps the key, in place of an earlier one.
     *
     * @param code what the app shows, as proof that it has the key
     * @return recovery codes, told once; empty when the code is wrong
     */
    Optional<List<String>> setUp(PersonId person, String key, String code);

    /**
     * @param code of the app, good once; or a recovery code, used up by it
     * @param address of the caller, for limiting tries
     */
    Accounts.Outcome check(PersonId person, String code, String address);

    /** How many recovery codes are left. */
    int recoveryCodes(PersonId person);

    /** New recovery codes in place of all earlier ones, told once. */
    List<String> newRecoveryCodes(PersonId person);

    /** Signing in asks the password only from now on. */
    void remove(PersonId person);
}
