// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.RowFormat;
import city.madang.file.StoredFile;
import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.complaints.links.OpenData;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;

/** The files of public requests, for everybody. */
public final class OpenDataPages {
    private final Kit kit;
    private final OpenData data;

    public OpenDataPages(Kit kit, OpenData data) {
        this.kit = kit;
        this.data = data;
    }

    public void routes(Routes on) {
        on.get("/open-data", Action.PUBLIC, this::show);
        for (var format : OpenData.FORMATS) {
            on.get("/open-data/requests." + format.ending(), Action.PUBLIC, in -> send(format));
        }
    }

    HttpReply show(HttpCall in) {
        List<StoredFile> files = OpenData.FORMATS.stream()
                .flatMap(format -> data.file(format).stream())
                .toList();
        return HttpReply.page(
                "open-data",
                Map.of("files", files, "licence", kit.city().licence().orElse("")));
    }

    /** Scripts of other sites may read it, too. */
    private HttpReply send(RowFormat format) {
        return HttpReply.file(data.file(format).orElseThrow(NotFound::new))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
