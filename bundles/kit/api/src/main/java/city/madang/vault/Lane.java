// SPDX-License-Identifier: Apache-2.0
package city.madang.vault;

import city.madang.identity.Official;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Values for one unit of the city only, for example reports of corruption. The server seals them with the lane's public key and
 * cannot open them; the private key is kept under the unit's passphrase, and works for an official from {@link #unlock} until
 * {@link #lock}, or a quarter of an hour without use, on that node. HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM.
 */
@ProviderType
public interface Lane {
    /** Whether a unit has made the keys; before that nothing can be sealed. */
    boolean isEstablished();

    /**
     * Makes the keys.
     *
     * @param passphrase at least 12 characters; who forgets it and loses the recovery code loses everything in the lane
     * @return the recovery code, to be written down and locked away; it is not kept
     * @throws IllegalStateException when there are keys already
     * @throws IllegalArgumentException when the passphrase is too short
     */
    String establish(String passphrase);

    /**
     * Seals for the unit.
     *
     * @throws IllegalStateException before the lane is established
     */
    String seal(Place place, String text);

    /**
     * A stream that seals for the unit what is written to it; closing it ends the sealed form. A fresh key, itself sealed for the
     * unit, stands in front of segments as in {@link Vault#sealing}.
     *
     * @throws IllegalStateException before the lane is established
     */
    OutputStream sealing(Place place, OutputStream to) throws IOException;

    /** Makes the lane readable for this official. False when the passphrase is wrong, or after five wrong ones for some minutes. */
    boolean unlock(Official official, String passphrase);

    boolean isUnlocked(Official official);

    void lock(Official official);

    /**
     * Opens what was sealed for the unit.
     *
     * @throws IllegalStateException when the lane is not unlocked for this official
     * @throws Unreadable when it was changed or sealed for another place
     */
    String open(Official official, Place place, String sealed);

    /**
     * A stream of what was sealed for the unit. Each 64 KiB are checked before they are given out.
     *
     * @throws IllegalStateException when the lane is not unlocked for this official
     * @throws Unreadable from here or from a read, when it was changed, cut off, or sealed for another place
     */
    InputStream opening(Official official, Place place, InputStream from) throws IOException;

    /**
     * Puts the private key under another passphrase.
     *
     * @param known the present passphrase, or the recovery code
     * @return whether the known one was right
     */
    boolean changePassphrase(String known, String passphrase);
}
