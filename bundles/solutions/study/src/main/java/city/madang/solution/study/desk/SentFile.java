// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.desk;

import city.madang.file.Upload;
import city.madang.module.Kit;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Reads a file that somebody sent with a form, and keeps nothing of it. */
public final class SentFile {
    private final Kit kit;

    public SentFile(Kit kit) {
        this.kit = kit;
    }

    /** Makes something of a file's bytes. */
    @FunctionalInterface
    public interface Reading<T, E extends Exception> {
        T of(InputStream content) throws IOException, E;
    }

    /** @throws IOException when the bytes are gone, or must not be given to anybody */
    public <T, E extends Exception> T read(Upload upload, Reading<T, E> reading) throws IOException, E {
        // only a file that belongs to something can be opened
        var owner = "sent-" + UUID.randomUUID();
        var file = kit.database().inTransaction(tx -> kit.files().attach(tx, owner, upload));
        try (var content = kit.files().open(file)) {
            return reading.of(content);
        } finally {
            kit.database().run(tx -> kit.files().remove(tx, owner));
            kit.files().forget(upload);
        }
    }
}
