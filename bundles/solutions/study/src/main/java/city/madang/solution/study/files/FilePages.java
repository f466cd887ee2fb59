// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.domain.BadPack;
import city.madang.solution.study.domain.PackFile;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Locale;
import java.util.Map;

/** The files on which a study stands, to read, to save, and to change. */
public final class FilePages {
    private static final String PATH = "/desk/files";
    private static final String ONE = PATH + "/{file}";
    private static final int LONGEST = 15_000;
    private static final String CONTENT = "content";

    private final PackFiles files;

    public FilePages(PackFiles files) {
        this.files = files;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> HttpReply.page("files", Map.of("files", files.all())));
        on.get(ONE, Actions.LOOK, in -> show(in, in.form()));
        on.post(ONE, Actions.CONSULT, this::change);
        on.post(ONE + "/reset", Actions.CONSULT, this::reset);
        on.get(ONE + "/file.csv", Actions.LOOK, this::download);
    }

    private PackFiles.Held held(HttpCall in) {
        var file = in.path("file", word -> PackFile.valueOf(word.toUpperCase(Locale.ROOT)));
        return files.all().stream()
                .filter(each -> each.file() == file)
                .findFirst()
                .orElseThrow();
    }

    private HttpReply show(HttpCall in, Form form) {
        return HttpReply.form("file", form, Map.of("held", held(in)));
    }

    HttpReply change(HttpCall in) {
        var form = in.form();
        var content = form.text(CONTENT).required().max(LONGEST);
        if (form.hasErrors()) {
            return show(in, form);
        }
        try {
            files.change(in.visitor(), held(in).file(), content.get());
            return HttpReply.seeOther(PATH).notice("files.changed.notice");
        } catch (BadPack e) {
            form.error(
                    CONTENT, e.why().name().toLowerCase(Locale.ROOT), e.file().fileName(), e.line(), e.what());
            return show(in, form);
        }
    }

    HttpReply reset(HttpCall in) {
        try {
            files.forget(in.visitor(), held(in).file());
            return HttpReply.seeOther(PATH).notice("files.reset.notice");
        } catch (BadPack e) {
            return HttpReply.seeOther(PATH).notice("files.kept.notice");
        }
    }

    HttpReply download(HttpCall in) {
        var held = held(in);
        return HttpReply.download(
                "text/csv", held.file().fileName(), held.content().getBytes(UTF_8));
    }
}
