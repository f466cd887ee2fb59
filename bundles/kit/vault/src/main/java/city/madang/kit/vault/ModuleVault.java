// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.vault.Codes;
import city.madang.vault.Lane;
import city.madang.vault.Place;
import city.madang.vault.Unreadable;
import city.madang.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Seals for one module. A sealed text is {@code v1.<key>.<nonce, cipher text and tag in Base64url>}. */
final class ModuleVault implements Vault {
    private static final String FORM = "v1";
    private static final Pattern SEALED = Pattern.compile("v1\\.([0-9a-f]{8})\\.([A-Za-z0-9_-]+)");
    /** A sealed stream begins with this and the key's name. */
    private static final String STREAM = "MDV1";

    private static final int KEY_ID = 8;

    private final String module;
    private final KeyRing keys;
    private final Function<String, Lane> lanes;
    private final SecureRandom random = new SecureRandom();
    private final Codes codes;

    ModuleVault(String module, KeyRing keys, Function<String, Lane> lanes) {
        this.module = module;
        this.keys = keys;
        this.lanes = lanes;
        codes = new ModuleCodes(module, keys, random);
    }

    @Override
    public String seal(Place place, String text) {
        var key = keys.current();
        var associated = Associated.of(FORM, key, module, place);
        var sealed = Gcm.seal(keys.key(key), associated, text.getBytes(StandardCharsets.UTF_8), random);
        return FORM + "." + key + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    @Override
    public String open(Place place, String sealed) {
        var parts = SEALED.matcher(sealed);
        if (!parts.matches()) {
            throw new Unreadable("not a sealed text");
        }
        var key = parts.group(1);
        try {
            var bytes = Base64.getUrlDecoder().decode(parts.group(2));
            var plain = Gcm.open(keys.key(key), Associated.of(FORM, key, module, place), bytes);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("not a sealed text");
        }
    }

    @Override
    public boolean isCurrent(String sealed) {
        var parts = SEALED.matcher(sealed);
        return parts.matches() && parts.group(1).equals(keys.current());
    }

    @Override
    public String index(String purpose, String value) {
        return HexFormat.of().formatHex(Hkdf.mac(keys.index(), Associated.parts("madang-vault index", purpose, value)));
    }

    @Override
    public OutputStream sealing(Place place, OutputStream to) throws IOException {
        var key = keys.current();
        to.write((STREAM + key).getBytes(StandardCharsets.US_ASCII));
        return new SealingStream(to, keys.key(key), Associated.of(STREAM, key, module, place), random);
    }

    @Override
    public InputStream opening(Place place, InputStream from) throws IOException {
        var start = new String(from.readNBytes(STREAM.length() + KEY_ID), StandardCharsets.US_ASCII);
        if (!start.matches(STREAM + "[0-9a-f]{8}")) {
            throw new Unreadable("not a sealed stream");
        }
        var key = start.substring(STREAM.length());
        return new OpeningStream(from, keys.key(key), Associated.of(STREAM, key, module, place));
    }

    @Override
    public Lane lane(String name) {
        return lanes.apply(name);
    }

    @Override
    public Codes codes() {
        return codes;
    }

    KeyRing keys() {
        return keys;
    }
}
