// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.web;

import static city.madang.solution.integrity.web.Secret.unkept;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.file.Upload;
import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.integrity.Reports;
import city.madang.solution.integrity.domain.Kind;
import city.madang.solution.integrity.domain.Statement;
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The person's way in: what is taken here, the form, and the code, which is shown once. */
public final class ReportPages {
    static final FileRule FILES = FileRule.of(5, 25, FileKind.IMAGE, FileKind.DOCUMENT, FileKind.AUDIO, FileKind.VIDEO);
    /** People behind one address, for example of an anonymising network, share this. */
    static final int SENDINGS_PER_MINUTE = 20;

    private final Kit kit;
    private final Reports reports;

    public ReportPages(Kit kit, Reports reports) {
        this.kit = kit;
        this.reports = reports;
    }

    public void routes(Routes on) {
        on.get("/", Action.PUBLIC, this::home).uncounted();
        on.form("/new", Action.PUBLIC, this::show, this::send)
                .uploads("files", FILES)
                .limited(SENDINGS_PER_MINUTE)
                .uncounted();
    }

    private HttpReply home(HttpCall in) {
        return unkept(HttpReply.page("home", Map.of("open", reports.isEstablished())));
    }

    private HttpReply show(HttpCall in) {
        return reports.isEstablished()
                ? unkept(HttpReply.form("new", in.form(), model(in)))
                : unkept(HttpReply.page("home", Map.of("open", false)));
    }

    private Map<String, Object> model(HttpCall in) {
        var kinds = Arrays.stream(Kind.values())
                .map(kind -> new Choice(kind.name(), kit.texts().text(in.locale(), "kind." + kind)))
                .toList();
        return Map.of("kinds", kinds, "rule", FILES);
    }

    private HttpReply send(HttpCall in) {
        var form = in.form();
        var kind = form.value("kind", Kind::valueOf).required();
        var what = form.text("what").required().max(Statement.MOST_WHAT);
        var where = form.text("where").max(Statement.MOST_OTHER);
        var when = form.text("when").max(Statement.MOST_OTHER);
        var who = form.text("who").max(Statement.MOST_OTHER);
        var how = form.text("how").max(Statement.MOST_OTHER);
        var contact = form.text("contact").max(Statement.MOST_OTHER);
        var files = form.files("files").get();
        try {
            if (form.hasErrors()) {
                return unkept(HttpReply.form("new", form, model(in)));
            }
            var statement = new Statement(
                    what.get(),
                    where.find().orElse(""),
                    when.find().orElse(""),
                    who.find().orElse(""),
                    how.find().orElse(""),
                    contact.find().orElse(""));
            var code = reports.file(form.once(), kind.get(), statement, files);
            return unkept(HttpReply.page("receipt", Map.of("code", code)));
        } finally {
            forget(kit, files);
        }
    }

    /** Files lie unsealed while the form is looked at, and no longer, whatever becomes of it. */
    static void forget(Kit kit, List<Upload> files) {
        files.forEach(kit.files()::forget);
    }
}
