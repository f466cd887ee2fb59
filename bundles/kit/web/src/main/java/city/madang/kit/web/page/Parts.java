// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.data.Sliced;
import city.madang.kit.web.form.FormKeys;
import city.madang.kit.web.form.SentForm;
import java.util.Locale;

/** The parts of a page that are not fields: buttons, page links, status words, the list of errors. */
final class Parts {
    private Parts() {}

    /** The hidden fields that each of our forms needs. */
    static Object hidden(View view) {
        return new Html()
                .open(
                        "input",
                        "type",
                        "hidden",
                        "name",
                        FormKeys.PROOF,
                        "value",
                        view.formPart().proof().get())
                .open(
                        "input",
                        "type",
                        "hidden",
                        "name",
                        FormKeys.ONCE,
                        "value",
                        view.formPart().rendering())
                .safe();
    }

    static Object submit(View view, Arguments in) {
        var style = in.find("style").orElse("primary");
        return new Html()
                .element("button", view.text(in.text("key")), "type", "submit", "class", "btn btn-lg btn-" + style)
                .safe();
    }

    static Object postButton(View view, Arguments in) {
        var path = view.where().whole().apply(in.text("path"));
        var style = in.find("style").orElse("secondary");
        return new Html()
                .open("form", "method", "post", "action", path, "class", "post-button")
                .raw(hidden(view))
                .element("button", view.text(in.text("key")), "type", "submit", "class", "btn btn-" + style)
                .close("form")
                .safe();
    }

    /** A status as a word; the colour only helps. */
    static Object tag(View view, Arguments in) {
        var state = in.text("state").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Html()
                .element("strong", view.text(in.text("key")), "class", "tag tag-" + state)
                .safe();
    }

    static Object pager(View view, Sliced<?> sliced) {
        if (sliced.pages() < 2) {
            return new Html().safe();
        }
        var page = sliced.slice().page();
        var html = new Html()
                .open("nav", "class", "pager", "aria-label", view.text("pager.label"))
                .open("ul", "class", "pagination");
        if (sliced.hasPrevious()) {
            html.raw(link(view, page - 1, "pager.previous", "prev"));
        }
        html.open("li", "class", "page-item active")
                .element(
                        "span",
                        view.text("pager.page", page, sliced.pages()),
                        "class",
                        "page-link",
                        "aria-current",
                        "page")
                .close("li");
        if (sliced.hasNext()) {
            html.raw(link(view, page + 1, "pager.next", "next"));
        }
        return html.close("ul").close("nav").safe();
    }

    private static Html link(View view, int page, String key, String relation) {
        return new Html()
                .open("li", "class", "page-item")
                .element(
                        "a",
                        view.text(key),
                        "class",
                        "page-link",
                        "rel",
                        relation,
                        "href",
                        view.where().with("page", String.valueOf(page)))
                .close("li");
    }

    /** Everything that is wrong with the form, each with a link to its field; takes the focus when the page opens. */
    static Object summary(View view) {
        var faults = view.form().faults();
        if (faults.isEmpty()) {
            return new Html().safe();
        }
        var html = new Html()
                .open(
                        "div",
                        "class",
                        "error-summary",
                        "role",
                        "alert",
                        "tabindex",
                        "-1",
                        "autofocus",
                        true,
                        "aria-labelledby",
                        "error-summary-title")
                .element("h2", view.text("error.summary", faults.size()), "class", "h4", "id", "error-summary-title")
                .open("ul");
        faults.forEach((field, fault) -> {
            html.open("li");
            if (field.equals(SentForm.WHOLE)) {
                html.text(view.explain(field, fault));
            } else {
                html.element("a", view.explain(field, fault), "href", "#" + Field.id(field));
            }
            html.close("li");
        });
        return html.close("ul").close("div").safe();
    }
}
