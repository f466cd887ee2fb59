// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.document.RowFormat;
import city.madang.export.Share;
import city.madang.file.StoredFile;
import city.madang.job.Job;
import city.madang.job.JobRun;
import city.madang.module.Kit;
import city.madang.solution.complaints.Dossiers;
import city.madang.solution.complaints.NamesIn;
import city.madang.solution.complaints.Services;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Files of all public requests for everybody, made anew by a job: the last ones are given until the next are whole. */
public final class OpenData implements Job {
    public static final List<RowFormat> FORMATS = List.of(RowFormat.CSV, RowFormat.GEOJSON);

    private static final int PAGE = 500;

    private final Kit kit;
    private final Services services;
    private final Dossiers dossiers;

    public OpenData(Kit kit, Services services) {
        this.kit = kit;
        this.services = services;
        this.dossiers = new Dossiers(kit);
    }

    /** Empty until it was made for the first time. */
    public Optional<StoredFile> file(RowFormat format) {
        return kit.files().list(owner(format)).stream().findFirst();
    }

    private static String owner(RowFormat format) {
        return "open-data-" + format.ending();
    }

    @Override
    public void run(JobRun run) throws IOException, InterruptedException {
        for (var format : FORMATS) {
            var file = kit.files()
                    .make(
                            owner(format),
                            "requests." + format.ending(),
                            format.mediaType(),
                            out -> run.note(write(format, out, run) + " requests"));
            if (run.stopping()) {
                throw new InterruptedException("after " + file.name());
            }
        }
    }

    private long write(RowFormat format, OutputStream out, JobRun run) throws IOException {
        long written = 0;
        try (var rows = kit.documents().rows(format, OpenRequest.class, out)) {
            var page = dossiers.publishedAfter("", PAGE);
            while (!page.isEmpty()) {
                if (run.stopping()) {
                    throw new IOException("told to stop after " + written + " requests");
                }
                var names = NamesIn.firstLanguage(kit, services);
                for (var dossier : page) {
                    var told = new Told(dossier, Share.LEAST);
                    rows.write(OpenRequest.of(RequestExport.row(told, names, List.of())), told.point());
                }
                written += page.size();
                var last = page.get(page.size() - 1).request().number();
                page = dossiers.publishedAfter(last.value(), PAGE);
            }
        }
        return written;
    }
}
