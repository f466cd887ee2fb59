// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study;

import city.madang.file.StoredFile;
import city.madang.file.Upload;
import city.madang.identity.Official;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that somebody sent and has not yet decided on: one of a kind for each official, the last one. Safe for several threads. */
public final class Incoming {
    private final Kit kit;
    private final String kind;

    /** @param kind a short word for what it is */
    public Incoming(Kit kit, String kind) {
        this.kit = kit;
        this.kind = kind;
    }

    /** In place of what was sent before. */
    public void keep(Visitor who, Upload upload) {
        kit.database().run(tx -> {
            kit.files().remove(tx, owner(who));
            kit.files().attach(tx, owner(who), upload);
        });
    }

    public Optional<StoredFile> find(Visitor who) {
        return kit.files().list(owner(who)).stream().findFirst();
    }

    /** @throws IOException when its bytes are gone, or must not be given to anybody */
    public InputStream open(StoredFile file) throws IOException {
        return kit.files().open(file);
    }

    public void drop(Visitor who) {
        kit.database().run(tx -> kit.files().remove(tx, owner(who)));
    }

    private String owner(Visitor who) {
        return kind + "-" + who.official().map(Official::id).orElseThrow();
    }
}
