// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.web;

import static city.madang.solution.integrity.web.Secret.unkept;

import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.integrity.Reports;
import city.madang.solution.integrity.domain.Talk;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Map;
import java.util.Optional;

/**
 * The talk with the unit, by the code alone. The code comes in the body of each call and stands in no address and no cookie; so each
 * page is the answer to a form.
 */
public final class TalkPages {
    /** As many as somebody with thick fingers needs, and nobody who guesses. */
    private static final int TRIES_PER_MINUTE = 10;

    private static final int LONGEST_CODE = 80;

    private final Kit kit;
    private final Reports reports;

    public TalkPages(Kit kit, Reports reports) {
        this.kit = kit;
        this.reports = reports;
    }

    public void routes(Routes on) {
        on.form("/talk", Action.PUBLIC, this::show, this::open)
                .limited(TRIES_PER_MINUTE)
                .uncounted();
        on.post("/talk/add", Action.PUBLIC, this::add)
                .uploads("files", ReportPages.FILES)
                .limited(TRIES_PER_MINUTE)
                .uncounted();
        on.post("/talk/end", Action.PUBLIC, this::end).limited(TRIES_PER_MINUTE).uncounted();
    }

    private HttpReply show(HttpCall in) {
        return unkept(HttpReply.form("code", in.form()));
    }

    private HttpReply open(HttpCall in) {
        var form = in.form();
        var code = form.text("code").required().max(LONGEST_CODE);
        if (form.hasErrors()) {
            return unkept(HttpReply.form("code", form));
        }
        return reports.open(code.get())
                .map(talk -> talk(form, code.get(), talk, ""))
                .orElseGet(() -> unknown(form));
    }

    private HttpReply add(HttpCall in) {
        var form = in.form();
        var code = form.text("code").required().max(LONGEST_CODE);
        var more = form.text("more").required().max(Reports.MOST_TEXT);
        var files = form.files("files").get();
        try {
            if (code.find().isEmpty()) {
                return unkept(HttpReply.form("code", form));
            }
            var wrong = form.hasErrors();
            Optional<Talk> talk =
                    wrong ? reports.open(code.get()) : reports.add(code.get(), form.once(), more.get(), files);
            var typed = wrong ? in.form().texts("more").stream().findFirst().orElse("") : "";
            return talk.map(each -> talk(form, code.get(), each, typed)).orElseGet(() -> unknown(form));
        } finally {
            ReportPages.forget(kit, files);
        }
    }

    private HttpReply end(HttpCall in) {
        var form = in.form();
        var code = form.text("code").required().max(LONGEST_CODE);
        if (!form.flag("sure")) {
            form.error("sure", "unsure");
        }
        if (code.find().isEmpty()) {
            return unkept(HttpReply.form("code", form));
        }
        if (form.hasErrors()) {
            return reports.open(code.get())
                    .map(talk -> talk(form, code.get(), talk, ""))
                    .orElseGet(() -> unknown(form));
        }
        return reports.end(code.get()) ? unkept(HttpReply.page("ended", Map.of())) : unknown(form);
    }

    private static HttpReply talk(Form form, String code, Talk talk, String typed) {
        var model = Map.of("code", code, "talk", talk, "typed", typed, "rule", ReportPages.FILES);
        return unkept(HttpReply.form("talk", form, model));
    }

    /** The same words for a code that never was, one that was ended, and a slip of the finger. */
    private static HttpReply unknown(Form form) {
        form.error("code", "unknown");
        return unkept(HttpReply.form("code", form));
    }
}
