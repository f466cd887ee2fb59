// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A field as a page shows it. */
public final class PageField {
    private final Document document;
    private final String name;
    private final Elements controls;

    PageField(Document document, String name, Elements controls) {
        this.document = document;
        this.name = name;
        this.controls = controls;
    }

    /** What is typed or chosen; empty text when nothing is. */
    public String value() {
        var first = controls.first();
        var type = first.attr("type");
        if (type.equals("radio") || type.equals("checkbox")) {
            return controls.stream()
                    .filter(control -> control.hasAttr("checked"))
                    .map(control -> control.attr("value"))
                    .findFirst()
                    .orElse("");
        }
        return value(first);
    }

    static String value(Element control) {
        if (control.tagName().equals("select")) {
            var selected = control.selectFirst("option[selected]");
            return selected == null ? "" : selected.attr("value");
        }
        return control.tagName().equals("textarea") ? control.wholeText().strip() : control.attr("value");
    }

    /** What is said to be wrong with it; empty text when nothing is. */
    public String error() {
        var error = document.getElementById("f-" + name.replace('.', '-') + "-error");
        if (error == null) {
            return "";
        }
        var copy = error.clone();
        copy.select(".visually-hidden").remove();
        return copy.text().strip();
    }
}
