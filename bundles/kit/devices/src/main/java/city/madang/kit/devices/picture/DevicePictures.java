// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.picture;

import city.madang.data.Tx;
import city.madang.device.DeviceId;
import city.madang.device.ImageRef;
import city.madang.device.Picture;
import city.madang.file.FileRule;
import city.madang.file.Files;
import city.madang.file.StoredFile;
import city.madang.kit.FileStore;
import city.madang.kit.InsertIfAbsent;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Sha256;
import city.madang.privacy.AgedRows;
import city.madang.privacy.Retention;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures that devices took: of vehicles, and so of people. They go with their device, and when their time is over. Safe for several threads. */
public final class DevicePictures {
    private static final Logger LOG = LoggerFactory.getLogger(DevicePictures.class);
    private static final int MEGABYTES = 5;

    private final ModuleDatabase database;
    private final FileStore store;
    private final Files files;
    private final Clock clock;

    /** @param files of this module */
    public DevicePictures(ModuleDatabase database, FileStore store, Files files, Clock clock) {
        this.database = database;
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Its id follows from its bytes: a device that tells an event again sends the picture again, also when this node had stopped between
     * the two, and has the first one then. That one's time goes on.
     *
     * @throws IOException when it is too large, no such picture, or could not be stored
     */
    public ImageRef keep(DeviceId device, InputStream bytes, String type) throws IOException {
        var name = "picture." + (type.equals("image/png") ? "png" : "jpg");
        var read = new DigestInputStream(bytes, Sha256.digest());
        var upload = store.stage(read, name, FileRule.images(1, MEGABYTES));
        var row = new PictureRow(id(device, Sha256.of(read.getMessageDigest())), device.value(), clock.instant());
        boolean isNew = database.inTransaction(tx -> {
            boolean absent =
                    InsertIfAbsent.run(() -> tx.mapper(PictureMapper.class).insert(row));
            if (absent) {
                files.attach(tx, row.id(), upload);
            }
            return absent;
        });
        if (!isNew) {
            files.forget(upload);
        }
        return new ImageRef(row.id());
    }

    private static String id(DeviceId device, String hash) {
        var text = device.value() + " " + hash;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** One of a device. */
    public Optional<StoredFile> find(DeviceId device, String picture) {
        boolean its = database.read(tx -> tx.mapper(PictureMapper.class).device(picture))
                .filter(device.value()::equals)
                .isPresent();
        return its ? files.list(picture).stream().findFirst() : Optional.empty();
    }

    /** One with its bytes; empty when it is gone, or must not be given out now. */
    public Optional<Picture> read(DeviceId device, ImageRef picture) {
        return find(device, picture.value()).flatMap(this::read);
    }

    private Optional<Picture> read(StoredFile file) {
        try (var in = files.open(file)) {
            return Optional.of(new Picture(file.type(), in.readAllBytes()));
        } catch (IOException e) {
            LOG.debug("The picture {} cannot be given out", file.id(), e);
            return Optional.empty();
        }
    }

    /** All of a device that goes. */
    public void removeOf(Tx tx, String device) {
        tx.mapper(PictureMapper.class).ofDevice(device).forEach(id -> remove(tx, id));
    }

    private void remove(Tx tx, String id) {
        tx.mapper(PictureMapper.class).delete(id);
        files.remove(tx, id);
    }

    /** As long as events, unless the city chooses. */
    public Retention retention(Period usual) {
        return new AgedRows<>(
                database,
                usual,
                (tx, before, most) -> tx.mapper(PictureMapper.class).over(before, most),
                this::remove);
    }
}
