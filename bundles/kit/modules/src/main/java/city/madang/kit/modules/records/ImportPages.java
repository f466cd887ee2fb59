// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import static city.madang.kit.modules.records.RecordPages.ADMINISTER;
import static city.madang.kit.modules.records.RecordPages.PATH;

import city.madang.document.Documents;
import city.madang.document.RowFormat;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.Modules;
import city.madang.kit.modules.intake.ImportPreview;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** One import: what it would do, how far it is, what it refused. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ImportPages implements KitPages {
    private static final String RUN = PATH + "/imports/{id}";
    private static final int SHOWN_REFUSED = 50;
    private static final int PAGE = 500;

    private final Modules modules;
    private final ImportWork imports;
    private final Documents documents;
    private final AuditLog audit;

    @Activate
    public ImportPages(
            @Reference Modules modules,
            @Reference ImportWork imports,
            @Reference Documents documents,
            @Reference AuditLog audit) {
        this.modules = modules;
        this.imports = imports;
        this.documents = documents;
        this.audit = audit;
    }

    @Override
    public String name() {
        return ImportRuns.ID;
    }

    @Override
    public void routes(Routes on) {
        on.get(RUN, ADMINISTER, this::show);
        on.get(RUN + "/refused.csv", ADMINISTER, this::refused);
        on.get(PATH + "/live", ADMINISTER, in -> HttpReply.events(ImportRuns.TOPIC));
        on.post(RUN + "/begin", ADMINISTER, this::begin);
        on.post(RUN + "/stop", ADMINISTER, this::stop);
    }

    private HttpReply show(HttpCall in) {
        var run = run(in);
        var model = new HashMap<String, Object>(Map.of("run", run, "most", ImportRuns.MOST_REFUSED));
        if (run.state() == ImportRun.State.LOOKED_AT) {
            preview(run, model);
        } else {
            model.put("refused", imports.runs().refused(run.id(), 0, SHOWN_REFUSED));
        }
        return HttpReply.page("import", "run", model);
    }

    /** Looked at anew each time: the mapping may have been mended meanwhile. */
    private void preview(ImportRun run, Map<String, Object> model) {
        try {
            var folders = imports.folders();
            var preview = ImportPreview.of(
                    modules.offer(run.module()),
                    imports.runs().content(run, folders.files()),
                    folders.mapping(run.mapping()));
            model.put("preview", preview);
            model.put(
                    "refused",
                    preview.refused().entrySet().stream()
                            .limit(SHOWN_REFUSED)
                            .map(each -> new RefusedRow(each.getKey(), each.getValue()))
                            .toList());
        } catch (IllegalArgumentException e) {
            model.put("wrong", Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }

    private HttpReply refused(HttpCall in) {
        var run = run(in);
        return HttpReply.download(
                RowFormat.CSV.mediaType(), "refused-" + run.id() + ".csv", out -> write(run.id(), out));
    }

    private void write(long run, OutputStream out) throws IOException {
        try (var rows = documents.rows(RowFormat.CSV, RefusedRow.class, out)) {
            var page = imports.runs().refused(run, 0, PAGE);
            while (!page.isEmpty()) {
                for (var row : page) {
                    rows.write(row, Optional.empty());
                }
                page = imports.runs().refused(run, page.get(page.size() - 1).line(), PAGE);
            }
        }
    }

    private HttpReply begin(HttpCall in) {
        var run = run(in);
        if (!imports.runs().begin(run)) {
            return back(run).notice("import.over.notice");
        }
        audit.record(run.module(), in.visitor(), "kit.import", run.id() + " " + run.mapping());
        return back(run).notice("import.begun.notice");
    }

    private HttpReply stop(HttpCall in) {
        var run = run(in);
        if (!imports.runs().end(run, ImportRun.State.STOPPED, "")) {
            return back(run).notice("import.over.notice");
        }
        audit.record(run.module(), in.visitor(), "kit.import-stop", Long.toString(run.id()));
        return back(run).notice("import.stopped.notice");
    }

    private static HttpReply back(ImportRun run) {
        return HttpReply.seeOther("/" + PATH + "/imports/" + run.id());
    }

    private ImportRun run(HttpCall in) {
        return imports.runs().find(in.path("id", Long::parseLong)).orElseThrow(NotFound::new);
    }
}
