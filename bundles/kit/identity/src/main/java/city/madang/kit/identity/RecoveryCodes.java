// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.PersonId;
import city.madang.kit.DataFolder;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;

/** Codes for the day on which the phone is lost: ten of 50 random bits, each good once. The table keeps keyed hashes. */
final class RecoveryCodes {
    private static final int COUNT = 10;
    /** Two groups of five characters. */
    private static final int GROUP = 5;

    private final KeyedHash hash;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(DataFolder folder) {
        hash = new KeyedHash(folder.key("recovery-codes"));
    }

    /** Replaces all earlier ones of the person. */
    List<String> renew(FactorMapper mapper, PersonId person) {
        mapper.deleteRecoveries(person);
        var codes = IntStream.range(0, COUNT).mapToObj(i -> next()).distinct().toList();
        codes.forEach(code -> mapper.addRecovery(person, kept(person, TypedCode.plain(code))));
        return codes;
    }

    boolean use(FactorMapper mapper, PersonId person, String plain) {
        return plain.length() == 2 * GROUP && mapper.useRecovery(person, kept(person, plain)) == 1;
    }

    private String kept(PersonId person, String plain) {
        return hash.hex(person.value() + " " + plain);
    }

    private String next() {
        var bytes = new byte[2 * GROUP];
        random.nextBytes(bytes);
        var text = Base32.of(bytes);
        return text.substring(0, GROUP) + "-" + text.substring(GROUP, 2 * GROUP);
    }
}
