// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.web.form.FileRules;
import city.madang.kit.web.form.SentForm;
import city.madang.kit.web.http.Response;
import city.madang.web.HttpReply;
import java.util.HashMap;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a form again with everything that was typed, because it could not be taken through no fault in it. */
final class Reshow {
    private static final Logger LOG = LoggerFactory.getLogger(Reshow.class);

    private final Pages pages;
    private final SiteServices services;

    Reshow(Pages pages, SiteServices services) {
        this.pages = pages;
        this.services = services;
    }

    /** The form as its own page, with the text of a key above it; else a page that can send the same again. */
    Response again(Call call, int status, String key) {
        var said = pages.kit().voice().texts().text(call.visit().locale(), key);
        return own(call, status, Optional.of(said)).orElseGet(() -> plain(call, status, said));
    }

    /** The form as its own page, with its errors. */
    Response form(Call call, int status) {
        return own(call, status, Optional.empty()).orElseGet(() -> plain(call, status, ""));
    }

    private Optional<Response> own(Call call, int status, Optional<String> said) {
        try {
            return call.endpoint().show().flatMap(show -> {
                var in = call.in(services);
                in.mustEnter(call.endpoint().action());
                return show.handle(in).body() instanceof HttpReply.Page page
                        ? Optional.of(Response.html(status, html(call, page, said)))
                        : Optional.empty();
            });
        } catch (RuntimeException e) {
            LOG.debug("the form cannot be shown at the moment", e);
            return Optional.empty();
        }
    }

    private String html(Call call, HttpReply.Page page, Optional<String> said) {
        var endpoint = call.endpoint();
        var shown = new Pages.Shown(
                page.template(), "", page.model(), call.form(), call.rendering(), endpoint.rules(), said);
        return pages.page(call.visit(), call.room(), shown);
    }

    /** Needs nothing but what was sent: everything in hidden fields, and readable so that it can be copied. */
    private Response plain(Call call, int status, String said) {
        var model = new HashMap<String, Object>();
        model.put("status", status);
        model.put("text", said);
        model.put("typed", Typed.of(call.form()));
        var shown = new Pages.Shown(
                "kit/again.html",
                "",
                model,
                new SentForm(call.form().entered(), services.areas(), ""),
                call.rendering(),
                FileRules.NONE,
                Optional.empty());
        return Response.html(status, pages.page(call.visit(), pages.kit(), shown));
    }
}
