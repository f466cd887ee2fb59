// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The record of acts as a chain: each entry carries the hash of the one before, and the end is signed again and again with a key
 * that is not in the database. Entries join the chain within a minute after their unit of work was committed.
 */
@ProviderType
public interface AuditChain {
    /** Where the chain ends now; empty while it has no entry. */
    Optional<Head> head();

    /** The public key of the signatures, Base64 of its X.509 form. */
    String publicKey();

    /**
     * Writes the chain as lines of JSON, which {@code bin/madang audit-check} checks without a city.
     *
     * @param from the first entry, from 1
     * @return how many entries were written
     */
    long export(long from, OutputStream to) throws IOException;

    /** Checks the whole chain in the database. Empty when it is whole, else what is wrong first, in plain English. */
    Optional<String> check();

    /** The end of the chain. */
    record Head(long number, String hash, Instant at) {}
}
