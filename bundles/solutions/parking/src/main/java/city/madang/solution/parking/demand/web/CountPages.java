// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.web;

import city.madang.document.BadTable;
import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.file.Upload;
import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.demand.Counts;
import city.madang.solution.parking.demand.domain.Count;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Takes in counts of the past as a table: car park, day, time, taken, spaces. */
public final class CountPages {
    private static final String PATH = "/desk/demand/counts";
    private static final FileRule FILE = FileRule.of(1, 5, FileKind.DOCUMENT, FileKind.CSV);
    private static final int MOST_ROWS = 100_000;

    private final Kit kit;
    private final Counts counts;

    public CountPages(Kit kit, Counts counts) {
        this.kit = kit;
        this.counts = counts;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.TARIFF, in -> HttpReply.form("demand-counts", in.form()))
                .uploads("file", FILE);
        on.post(PATH, Actions.TARIFF, this::take).uploads("file", FILE);
    }

    private HttpReply take(HttpCall in) {
        var form = in.form();
        var files = form.files("file").get();
        if (files.isEmpty()) {
            form.error("file", "required");
        }
        if (form.hasErrors()) {
            return HttpReply.form("demand-counts", form);
        }
        var read = read(form, files.get(0));
        if (form.hasErrors()) {
            return HttpReply.form("demand-counts", form);
        }
        counts.take(in.visitor(), read);
        return HttpReply.seeOther(PATH).notice("demand-counts.taken.notice", read.size());
    }

    private List<Count> read(Form form, Upload upload) {
        try {
            return new CountTable(counts).read(rows(upload));
        } catch (BadTable e) {
            form.error("file", "table", e.getMessage());
        } catch (CountTable.BadRow e) {
            form.error("file", "row", e.row());
        } catch (IOException e) {
            form.error("file", "gone");
        }
        return List.of();
    }

    /** Only a file that belongs to something can be opened; nothing of it is kept. */
    private List<List<String>> rows(Upload upload) throws IOException, BadTable {
        var owner = "counts-" + UUID.randomUUID();
        var file = kit.database().inTransaction(tx -> kit.files().attach(tx, owner, upload));
        try (var content = kit.files().open(file)) {
            return kit.documents().rows(content, MOST_ROWS);
        } finally {
            kit.database().run(tx -> kit.files().remove(tx, owner));
            kit.files().forget(upload);
        }
    }
}
