// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.geo.Point;
import java.util.Optional;

/** Controls into which people type, or put files. */
final class Controls {
    private Controls() {}

    static Object text(View view, Arguments in) {
        var field = new Field(view, in.text("name"));
        var type = in.find("type").orElse("text");
        var width = in.find("width").map(characters -> " width-" + characters).orElse("");
        return field.labelled(new Html()
                .open(
                        "input",
                        "class",
                        field.control("form-control" + width),
                        "id",
                        field.id(),
                        "name",
                        field.name(),
                        "type",
                        type,
                        "value",
                        type.equals("password") ? null : value(view, in),
                        "autocomplete",
                        in.orNull("autocomplete"),
                        "inputmode",
                        in.orNull("inputmode"),
                        "dir",
                        type.equals("text") || type.equals("search") ? "auto" : "ltr",
                        "aria-describedby",
                        field.description(),
                        "aria-invalid",
                        field.invalid()));
    }

    static Object password(View view, Arguments in) {
        var field = new Field(view, in.text("name"));
        return field.labelled(new Html()
                .open(
                        "input",
                        "class",
                        field.control("form-control width-20"),
                        "id",
                        field.id(),
                        "name",
                        field.name(),
                        "type",
                        "password",
                        "autocomplete",
                        in.find("autocomplete").orElse("current-password"),
                        "spellcheck",
                        "false",
                        "aria-describedby",
                        field.description(),
                        "aria-invalid",
                        field.invalid()));
    }

    static Object area(View view, Arguments in) {
        var field = new Field(view, in.text("name"));
        return field.labelled(new Html()
                .open(
                        "textarea",
                        "class",
                        field.control("form-control"),
                        "id",
                        field.id(),
                        "name",
                        field.name(),
                        "rows",
                        in.find("rows").orElse("5"),
                        "dir",
                        "auto",
                        "aria-describedby",
                        field.description(),
                        "aria-invalid",
                        field.invalid())
                .text("\n" + value(view, in))
                .close("textarea"));
    }

    /** Two fields of degrees in a fold; a script adds a button that fills them from the device's position. */
    static Object point(View view, Arguments in) {
        var field = new Field(view, in.text("name"));
        var point = Optional.ofNullable(Arguments.plain(in.any("value"))).map(Point.class::cast);
        var latitude = typed(view, field.name() + ".lat", point.map(Point::latitude));
        var longitude = typed(view, field.name() + ".lon", point.map(Point::longitude));
        var open = field.isWrong() || !latitude.isEmpty() || !longitude.isEmpty();
        return field.grouped(new Html()
                .open(
                        "details",
                        "open",
                        open,
                        "data-point",
                        view.text("field.point.here"),
                        "data-failed",
                        view.text("field.point.failed"))
                .element("summary", view.text("field.point.open"))
                .element("p", "", "class", "form-text", "role", "status", "data-status", true)
                .raw(degrees(view, field, ".lat", "field.point.latitude", latitude))
                .raw(degrees(view, field, ".lon", "field.point.longitude", longitude))
                .close("details"));
    }

    private static Html degrees(View view, Field field, String part, String label, String value) {
        var name = field.name() + part;
        return new Html()
                .open("div", "class", "degrees")
                .element("label", view.text(label), "class", "form-label", "for", Field.id(name))
                .open(
                        "input",
                        "class",
                        field.control("form-control width-10"),
                        "id",
                        Field.id(name),
                        "name",
                        name,
                        "value",
                        value,
                        "type",
                        "text",
                        "inputmode",
                        "decimal",
                        "autocomplete",
                        "off",
                        "dir",
                        "ltr")
                .close("div");
    }

    /** What was typed, else what the template gives. */
    static String value(View view, Arguments in) {
        return typed(view, in.text("name"), Optional.ofNullable(Arguments.plain(in.any("value"))));
    }

    private static String typed(View view, String name, Optional<?> otherwise) {
        return view.form().isSent()
                ? view.form().typed(name)
                : otherwise.map(Object::toString).orElse("");
    }
}
