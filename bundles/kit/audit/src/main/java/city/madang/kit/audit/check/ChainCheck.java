// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.check;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks an export line by line, with nothing but the JDK. It finds an entry that was changed, taken out, put in or moved, a signed
 * end that was changed, and an export that was cut off. Entries that were cut off the end together with everything that speaks of
 * them are found by a hash that was noted before.
 */
public final class ChainCheck {
    private static final String HASH = "([0-9a-f]{64})";
    private static final Pattern HEADER = Pattern.compile(
            "\\{\"audit\":\"" + ChainText.FORMAT + "\",\"key\":\"([A-Za-z0-9+/=]+)\",\"from\":(\\d+)\\}");
    private static final Pattern ENTRY = Pattern.compile(
            "(\\{\"seq\":(\\d{1,18}),\"at\":\"[^\"]*\",.*,\"previous\":\"" + HASH + "\"),\"hash\":\"" + HASH + "\"\\}");
    private static final Pattern CHECKPOINT = Pattern.compile("\\{\"checkpoint\":(\\d{1,18}),\"hash\":\"" + HASH
            + "\",\"at\":\"([^\"]*)\",\"key\":\"([A-Za-z0-9+/=]+)\",\"signature\":\"([A-Za-z0-9+/=]+)\"\\}");
    private static final Pattern END = Pattern.compile("\\{\"end\":(\\d{1,18}),\"hash\":\"" + HASH + "\"\\}");

    private final Optional<String> knownKey;
    private final Set<String> missing;
    private String key = "";
    private long first;
    private long number;
    private String hash = "";
    private long signed;
    private boolean ended;

    /**
     * @param knownKey the public key as it was noted before; empty to take the one in the export
     * @param heads hashes that were noted before, which the chain must still have
     */
    public ChainCheck(Optional<String> knownKey, Set<String> heads) {
        this.knownKey = knownKey;
        this.missing = new HashSet<>(heads);
    }

    /** Takes the next line; what is wrong with it, or empty. After something was wrong, no more lines are taken. */
    public Optional<String> line(String line) {
        if (ended) {
            return Optional.of("there is more after the end");
        }
        if (key.isEmpty()) {
            return header(line);
        }
        if (line.startsWith("{\"seq\":")) {
            return entry(line);
        }
        return line.startsWith("{\"checkpoint\":") ? checkpoint(line) : end(line);
    }

    private Optional<String> header(String line) {
        var parts = HEADER.matcher(line);
        if (!parts.matches()) {
            return Optional.of("this is no export of the record of acts");
        }
        key = parts.group(1);
        first = Long.parseLong(parts.group(2));
        number = first - 1;
        hash = first == 1 ? ChainText.BEGINNING : "";
        return knownKey.filter(known -> !known.equals(key))
                .map(known -> "it is signed with another key than the one given");
    }

    private Optional<String> entry(String line) {
        var parts = ENTRY.matcher(line);
        if (!parts.matches()) {
            return Optional.of("entry " + (number + 1) + " is damaged");
        }
        long here = Long.parseLong(parts.group(2));
        if (here != number + 1) {
            return Optional.of("entry " + (number + 1) + " is expected, and this is " + here);
        }
        if (!ChainText.hash(parts.group(1)).equals(parts.group(4))) {
            return Optional.of("entry " + here + " was changed: its hash is another");
        }
        if (!hash.isEmpty() && !hash.equals(parts.group(3))) {
            return Optional.of("entry " + here + " does not follow the entry before it");
        }
        number = here;
        hash = parts.group(4);
        missing.remove(hash);
        return Optional.empty();
    }

    private Optional<String> checkpoint(String line) {
        var parts = CHECKPOINT.matcher(line);
        if (!parts.matches()) {
            return Optional.of("a signed end is damaged");
        }
        long here = Long.parseLong(parts.group(1));
        if (here != number || !parts.group(2).equals(hash)) {
            return Optional.of("the signed end of entry " + here + " does not fit the entry before it");
        }
        if (!parts.group(4).equals(key)) {
            return Optional.of("the end of entry " + here + " is signed with another key");
        }
        if (!verifies(key, ChainText.signed(here, hash, parts.group(3)), parts.group(5))) {
            return Optional.of("the signature of entry " + here + " is wrong");
        }
        signed = here;
        return Optional.empty();
    }

    private Optional<String> end(String line) {
        var parts = END.matcher(line);
        if (!parts.matches()) {
            return Optional.of("entry " + (number + 1) + " is damaged");
        }
        if (Long.parseLong(parts.group(1)) != number || !parts.group(2).equals(hash) && entries() > 0) {
            return Optional.of("entries after " + number + " are missing before the end");
        }
        ended = true;
        return Optional.empty();
    }

    /** After the last line: what is wrong with the whole, or empty. */
    public Optional<String> end() {
        if (!ended) {
            return Optional.of("it was cut off after entry " + number);
        }
        if (signed != number && entries() > 0) {
            return Optional.of("its last signed end is that of entry " + signed + ", and it goes on to " + number);
        }
        return missing.stream().findFirst().map(head -> "the entry with the noted hash " + head + " is not in it");
    }

    /** Ed25519 (RFC 8032). */
    private static boolean verifies(String key, byte[] text, String signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            var bytes = Base64.getDecoder().decode(key);
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)));
            verifier.update(text);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    public long entries() {
        return number - first + 1;
    }

    public long first() {
        return first;
    }

    public String head() {
        return hash;
    }

    public String key() {
        return key;
    }
}
