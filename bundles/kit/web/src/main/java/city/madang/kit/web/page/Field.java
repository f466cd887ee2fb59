// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.kit.web.form.Fault;
import java.util.Optional;

/** What surrounds a control: label, hint, error; all tied to it by its description. */
final class Field {
    private final View view;
    private final String name;
    private final Optional<String> hint;
    private final Optional<Fault> fault;

    Field(View view, String name) {
        this(view, name, view.hint(name));
    }

    Field(View view, String name, Optional<String> hint) {
        this.view = view;
        this.name = name;
        this.hint = hint;
        this.fault = view.form().fault(name);
    }

    /** The id of a field's control; what links of the error summary lead to. */
    static String id(String name) {
        return "f-" + name.replace('.', '-');
    }

    String id() {
        return id(name);
    }

    String name() {
        return name;
    }

    boolean isWrong() {
        return fault.isPresent();
    }

    /** For {@code aria-invalid}. */
    String invalid() {
        return isWrong() ? "true" : null;
    }

    /** For {@code aria-describedby}. */
    String description() {
        var ids = (hint.isPresent() ? id() + "-hint " : "") + (isWrong() ? id() + "-error" : "");
        return ids.isBlank() ? null : ids.strip();
    }

    /** The class of a control, marked when it is wrong. */
    String control(String style) {
        return isWrong() ? style + " is-invalid" : style;
    }

    /** A field with one control. */
    Object labelled(Object control) {
        return new Html()
                .open("div", "class", box())
                .element("label", view.label(name), "class", "form-label", "for", id())
                .raw(around())
                .raw(control)
                .close("div")
                .safe();
    }

    /** A field with several controls. */
    Object grouped(Object controls) {
        return new Html()
                .open("fieldset", "class", box(), "id", id(), "aria-describedby", description())
                .element("legend", view.label(name), "class", "form-label")
                .raw(around())
                .raw(controls)
                .close("fieldset")
                .safe();
    }

    String box() {
        return isWrong() ? "field field-wrong" : "field";
    }

    /** Hint and error. */
    Html around() {
        var html = new Html();
        hint.ifPresent(text -> html.element("div", text, "class", "form-text", "id", id() + "-hint"));
        fault.ifPresent(wrong -> html.open("p", "class", "field-error", "id", id() + "-error")
                .element("span", view.text("field.error"), "class", "visually-hidden")
                .text(" " + view.explain(name, wrong))
                .close("p"));
        return html;
    }
}
