// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.vault.CodeKeys;
import city.madang.vault.Codes;
import city.madang.vault.Place;
import city.madang.vault.Unreadable;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Semaphore;

/**
 * Codes of one module. A code is stretched by Argon2id under a salt of the module's own, then by the module's key for fingerprints,
 * into a finder and into the key of a box; in the box lies the private key of a pair for HPKE. A sealed text is
 * {@code c1.<encapsulated key and cipher text in Base64url>}.
 */
final class ModuleCodes implements Codes {
    private static final String FORM = "c1.";
    private static final BigInteger CODES = BigInteger.TEN.pow(DIGITS);
    private static final int GROUP = 4;
    private static final int SALT = 16;
    private static final int LONGEST = 80;
    /** Each takes 19 MiB and a processor for a while; more wait. */
    private static final int SIDE_BY_SIDE = 2;

    private final String module;
    private final KeyRing keys;
    private final SecureRandom random;
    private final Semaphore turns = new Semaphore(SIDE_BY_SIDE, true);

    ModuleCodes(String module, KeyRing keys, SecureRandom random) {
        this.module = module;
        this.keys = keys;
        this.random = random;
    }

    @Override
    public Issued issue(String seed) {
        var digits = digits(seed);
        var stretched = stretch(digits);
        var pair = LaneKeys.make();
        var finder = stretched.finder();
        var box = Gcm.seal(stretched.box(), about(finder), pair.privateKey(), random);
        return new Issued(grouped(digits), new CodeKeys(finder, encoded(pair.publicKey()), encoded(box)));
    }

    @Override
    public String code(String seed) {
        return grouped(digits(seed));
    }

    private String digits(String seed) {
        var mac = Hkdf.mac(keys.index(), Associated.parts("madang-code digits", module, seed));
        var padded = "0".repeat(DIGITS) + new BigInteger(1, mac).mod(CODES);
        return padded.substring(padded.length() - DIGITS);
    }

    private static String grouped(String digits) {
        var groups = new StringJoiner(" ");
        for (int at = 0; at < DIGITS; at += GROUP) {
            groups.add(digits.substring(at, at + GROUP));
        }
        return groups.toString();
    }

    @Override
    public Optional<Shown> show(String typed) {
        return plain(typed).map(this::stretch).map(Opener::new);
    }

    private static Optional<String> plain(String typed) {
        var digits = new StringBuilder();
        for (var point : typed.codePoints().limit(LONGEST).toArray()) {
            if (Character.isDigit(point)) {
                digits.append(Character.digit(point, 10));
            } else if (!Character.isWhitespace(point) && !Character.isSpaceChar(point) && point != '-') {
                return Optional.empty();
            }
        }
        return Optional.of(digits.toString()).filter(text -> text.length() == DIGITS);
    }

    @Override
    public String seal(CodeKeys to, Place place, String text) {
        var key = Base64.getDecoder().decode(to.publicKey());
        var sealed = LaneKeys.seal(key, info(), about(place), text.getBytes(StandardCharsets.UTF_8));
        return FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private record Stretched(String finder, byte[] box) {}

    private Stretched stretch(String digits) {
        var salt = Hkdf.mac(keys.index(), Associated.parts("madang-code salt", module));
        turns.acquireUninterruptibly();
        byte[] slow;
        try {
            slow = PassphraseBox.stretch(digits, Arrays.copyOf(salt, SALT));
        } finally {
            turns.release();
        }
        var finder = Hkdf.derive(slow, keys.index(), Associated.parts("madang-code finder", module));
        var box = Hkdf.derive(slow, keys.index(), Associated.parts("madang-code box", module));
        return new Stretched(HexFormat.of().formatHex(finder), box);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private byte[] info() {
        return Associated.parts("madang-code", module);
    }

    private byte[] about(String finder) {
        return Associated.parts("madang-code key", module, finder);
    }

    private byte[] about(Place place) {
        return Associated.of(FORM, "code", module, place);
    }

    private final class Opener implements Shown {
        private final Stretched code;

        Opener(Stretched code) {
            this.code = code;
        }

        @Override
        public String finder() {
            return code.finder();
        }

        @Override
        public String open(CodeKeys of, Place place, String sealed) {
            if (!sealed.startsWith(FORM)) {
                throw new Unreadable("not sealed for a code");
            }
            try {
                var box = Base64.getDecoder().decode(of.privateKey());
                var key = Gcm.open(code.box(), about(of.finder()), box);
                var bytes = Base64.getUrlDecoder().decode(sealed.substring(FORM.length()));
                return new String(LaneKeys.open(key, info(), about(place), bytes), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw new Unreadable("not sealed for a code");
            }
        }
    }
}
