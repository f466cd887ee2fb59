// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.data.Database;
import city.madang.identity.Official;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.vault.Lane;
import city.madang.vault.Place;
import city.madang.vault.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** One lane of one module. A sealed text is {@code l1.<encapsulated key and cipher text in Base64url>}. */
final class ModuleLane implements Lane {
    private static final String FORM = "l1.";
    /** The beginning of a sealed stream; then the sealed key of the stream. */
    private static final String STREAM = "MDL1";

    private static final int STREAM_KEY = 32;
    private static final int SHORTEST = 12;

    private final String module;
    private final String name;
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;
    private final Unlocked unlocked;
    private final SecureRandom random = new SecureRandom();
    private final PassphraseBox boxes = new PassphraseBox(random);

    ModuleLane(String module, String name, Database database, AuditLog audit, Clock clock) {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("not a lane's name: " + name);
        }
        this.module = module;
        this.name = name;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        unlocked = new Unlocked(clock);
    }

    @Override
    public boolean isEstablished() {
        return row().isPresent();
    }

    @Override
    public String establish(String passphrase) {
        check(passphrase);
        var pair = LaneKeys.make();
        var recovery = RecoveryCode.next(random);
        var row = new LaneRow(
                module,
                name,
                Base64.getEncoder().encodeToString(pair.publicKey()),
                boxes.close(passphrase, about("passphrase"), pair.privateKey()),
                boxes.close(RecoveryCode.form(recovery), about("recovery"), pair.privateKey()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        database.run(tx -> {
            tx.mapper(KeyMapper.class).takeTurn();
            var lanes = tx.mapper(LaneMapper.class);
            if (lanes.find(module, name).isPresent()) {
                throw new IllegalStateException("the lane " + name + " has keys already");
            }
            lanes.insert(row);
        });
        return recovery;
    }

    private static void check(String passphrase) {
        if (passphrase.codePointCount(0, passphrase.length()) < SHORTEST) {
            throw new IllegalArgumentException("a passphrase has at least " + SHORTEST + " characters");
        }
    }

    @Override
    public String seal(Place place, String text) {
        var key = Base64.getDecoder().decode(established().publicKey());
        var sealed = LaneKeys.seal(key, info(), about(place), text.getBytes(StandardCharsets.UTF_8));
        return FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    @Override
    public OutputStream sealing(Place place, OutputStream to) throws IOException {
        var lane = Base64.getDecoder().decode(established().publicKey());
        var key = new byte[STREAM_KEY];
        random.nextBytes(key);
        to.write(STREAM.getBytes(StandardCharsets.US_ASCII));
        to.write(LaneKeys.seal(lane, info(), aboutStream(place), key));
        return new SealingStream(to, key, aboutStream(place), random);
    }

    @Override
    public boolean unlock(Official official, String passphrase) {
        var row = established();
        if (!unlocked.mayTry()) {
            return false;
        }
        var key = boxes.open(passphrase, about("passphrase"), row.privateKey());
        key.ifPresentOrElse(secret -> unlocked.put(official.id(), secret), unlocked::wrong);
        var act = module + (key.isPresent() ? ".lane-unlock" : ".lane-wrong-passphrase");
        audit.record(module, new Visitor(Optional.of(official), Set.of()), act, name);
        return key.isPresent();
    }

    @Override
    public boolean isUnlocked(Official official) {
        return unlocked.use(official.id()).isPresent();
    }

    @Override
    public void lock(Official official) {
        unlocked.remove(official.id());
    }

    @Override
    public String open(Official official, Place place, String sealed) {
        var key = key(official);
        if (!sealed.startsWith(FORM)) {
            throw new Unreadable("not sealed for a lane");
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed.substring(FORM.length()));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("not sealed for a lane");
        }
        return new String(LaneKeys.open(key, info(), about(place), bytes), StandardCharsets.UTF_8);
    }

    @Override
    public InputStream opening(Official official, Place place, InputStream from) throws IOException {
        var lane = key(official);
        var start = from.readNBytes(STREAM.length());
        if (!STREAM.equals(new String(start, StandardCharsets.US_ASCII))) {
            throw new Unreadable("not a stream that was sealed for a lane");
        }
        var sealed = from.readNBytes(LaneKeys.ENCAPSULATED + STREAM_KEY + Gcm.TAG);
        var key = LaneKeys.open(lane, info(), aboutStream(place), sealed);
        return new OpeningStream(from, key, aboutStream(place));
    }

    private byte[] key(Official official) {
        return unlocked.use(official.id())
                .orElseThrow(() -> new IllegalStateException("the lane " + name + " is locked"));
    }

    @Override
    public boolean changePassphrase(String known, String passphrase) {
        check(passphrase);
        var row = established();
        if (!unlocked.mayTry()) {
            return false;
        }
        var key = boxes.open(known, about("passphrase"), row.privateKey())
                .or(() -> boxes.open(RecoveryCode.form(known), about("recovery"), row.recovery()));
        key.ifPresentOrElse(
                secret -> database.run(tx -> tx.mapper(LaneMapper.class)
                        .changePrivateKey(module, name, boxes.close(passphrase, about("passphrase"), secret))),
                unlocked::wrong);
        return key.isPresent();
    }

    void close() {
        unlocked.clear();
    }

    private Optional<LaneRow> row() {
        return database.read(tx -> tx.mapper(LaneMapper.class).find(module, name));
    }

    private LaneRow established() {
        return row().orElseThrow(() -> new IllegalStateException("the lane " + name + " has no keys yet"));
    }

    private byte[] info() {
        return Associated.parts("madang-lane", module, name);
    }

    private byte[] about(String box) {
        return Associated.parts("madang-lane " + box, module, name);
    }

    private byte[] aboutStream(Place place) {
        return Associated.of(STREAM, name, module, place);
    }

    private byte[] about(Place place) {
        return Associated.of(FORM, name, module, place);
    }
}
