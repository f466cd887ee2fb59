// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.page;

import city.madang.data.DatabaseUnavailable;
import city.madang.file.Upload;
import city.madang.kit.FileStore;
import city.madang.web.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * A file that was sent with a form.
 *
 * @param name as the sender called it
 */
record Sent(String name, byte[] content) {
    /** Reads it, and forgets it in the staging folder. Empty, with an error in the form, when none was sent. */
    static Optional<Sent> in(Form form, String field, FileStore files) {
        var uploads = form.files(field).get();
        if (uploads.isEmpty()) {
            form.error(field, "required");
        }
        return form.hasErrors()
                ? Optional.empty()
                : uploads.stream().findFirst().map(upload -> read(upload, files));
    }

    private static Sent read(Upload upload, FileStore files) {
        try {
            var sent = new Sent(upload.name(), Files.readAllBytes(files.content(upload)));
            files.pieces().remove(upload.staged());
            return sent;
        } catch (IOException e) {
            throw new DatabaseUnavailable("an upload cannot be read", e);
        }
    }
}
