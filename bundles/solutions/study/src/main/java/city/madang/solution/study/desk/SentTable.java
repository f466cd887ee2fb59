// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.desk;

import city.madang.document.BadTable;
import city.madang.file.Upload;
import city.madang.module.Kit;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Reads a table that somebody sent with a form, and keeps nothing of it. */
public final class SentTable {
    private final Kit kit;

    public SentTable(Kit kit) {
        this.kit = kit;
    }

    /**
     * @param most rows that are taken, the first row with the titles included
     * @return as {@code Documents.rows} gives them
     * @throws BadTable saying why the file is not taken
     */
    public List<List<String>> rows(Upload upload, int most) throws BadTable {
        // only a file that belongs to something can be opened
        var owner = "sent-" + UUID.randomUUID();
        var file = kit.database().inTransaction(tx -> kit.files().attach(tx, owner, upload));
        try (var content = kit.files().open(file)) {
            return kit.documents().rows(content, most);
        } catch (IOException e) {
            throw new BadTable("the file cannot be read: " + e.getMessage());
        } finally {
            kit.database().run(tx -> kit.files().remove(tx, owner));
        }
    }
}
