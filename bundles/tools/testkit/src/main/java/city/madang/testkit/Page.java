// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a visitor sees after all redirects.
 *
 * @param path whole, with query
 * @param text the body as it came
 */
public record Page(String path, int status, Map<String, List<String>> headers, String text, Document document) {
    static Page of(String path, int status, Map<String, List<String>> headers, String text) {
        return new Page(path, status, headers, text, Jsoup.parse(text));
    }

    public String title() {
        return first("h1").text();
    }

    /** The words of the page, without markup. */
    public String words() {
        return document.body().text();
    }

    /** The first element that fits, or a failure that shows the page. */
    public Element first(String css) {
        return find(css)
                .orElseThrow(() -> new AssertionError("no " + css + " in " + status + " " + path + "\n" + text));
    }

    public Optional<Element> find(String css) {
        return Optional.ofNullable(document.selectFirst(css));
    }

    /** The words of every element that fits. */
    public List<String> all(String css) {
        return document.select(css).eachText();
    }

    /** Where the first link with these words leads. */
    public String link(String words) {
        return document.select("a").stream()
                .filter(link -> link.text().contains(words))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link '" + words + "' in " + path + "\n" + text));
    }

    /** A field of a form. */
    public PageField field(String name) {
        var controls = document.select("[name=\"" + name + "\"]");
        if (controls.isEmpty()) {
            throw new AssertionError("no field '" + name + "' in " + status + " " + path + "\n" + text);
        }
        return new PageField(document, name, controls);
    }

    /** The form that sends to this path, by itself or by one of its buttons, with what it would send untouched. */
    public Optional<PageForm> form(String action) {
        return document.select("form[method=post]").stream()
                .filter(form -> target(form).equals(action)
                        || form.select("button[formaction]")
                                .eachAttr("formaction")
                                .contains(action))
                .findFirst()
                .map(form -> new PageForm(action, untouched(form)));
    }

    private String target(Element form) {
        var action = form.attr("action");
        var target = action.isEmpty() ? path : action;
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private Map<String, String> untouched(Element form) {
        var values = new LinkedHashMap<String, String>();
        for (var control : form.select("[name]")) {
            var name = control.attr("name");
            var type = control.attr("type");
            boolean button = control.tagName().equals("button");
            boolean off = (type.equals("radio") || type.equals("checkbox")) && !control.hasAttr("checked");
            if (!button && !off && !type.equals("file") && !control.hasAttr("disabled")) {
                values.put(name, PageField.value(control));
            }
        }
        return values;
    }

    /** The messages of the error summary. */
    public List<String> errors() {
        return new ArrayList<>(all(".error-summary li"));
    }
}
