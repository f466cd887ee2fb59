// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.data.Tx;
import city.madang.file.FileId;
import city.madang.file.StoredFile;
import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.complaints.handover.Asking.Decided;
import city.madang.solution.complaints.handover.store.HandedPhotoMapper;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Photos that go along: GeoReport v2 takes addresses ({@code media_url}), so they are fetched here, each by a key of its own. */
public final class HandedPhotos {
    private static final int KEY_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Kit kit;

    public HandedPhotos(Kit kit) {
        this.kit = kit;
    }

    public void routes(Routes on) {
        on.get(HandedPhoto.PATH + "{photo}", Action.PUBLIC, this::send);
    }

    HttpReply send(HttpCall in) {
        var now = kit.clock().instant();
        return kit.database()
                .read(tx -> tx.mapper(HandedPhotoMapper.class).find(in.path("photo")))
                .filter(each -> each.isFetchable(now))
                .flatMap(each -> kit.files().find(each.file()))
                .filter(StoredFile::isImage)
                .map(HttpReply::file)
                .orElseThrow(NotFound::new)
                .header("X-Robots-Tag", "noindex");
    }

    /** @param decided which photos, and where they are fetched */
    static void keep(Tx tx, String ref, Decided decided, Instant now) {
        int position = 0;
        for (var file : decided.photos()) {
            var key = key();
            var address = decided.photoAddress() + key;
            tx.mapper(HandedPhotoMapper.class)
                    .insert(new HandedPhoto(key, ref, ++position, file, address, now.plus(HandedPhoto.KEPT)));
        }
    }

    private static String key() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Those of the ticked that are photos of this request. */
    public static List<FileId> ticked(List<StoredFile> files, List<String> ticked) {
        return files.stream()
                .filter(StoredFile::isImage)
                .map(StoredFile::id)
                .filter(id -> ticked.contains(id.value()))
                .limit(HandedPhoto.MOST)
                .toList();
    }
}
