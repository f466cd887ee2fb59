// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.geo.Area;
import city.madang.geo.AreaId;
import city.madang.web.Choice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Controls in which people choose. */
final class Choices {
    private Choices() {}

    static Object select(View view, Arguments in) {
        return select(view, in, choices(in));
    }

    /** The city's areas; those above others are left out, because people mean the nearest. */
    static Object areas(View view, Arguments in) {
        var all = view.frame().areas().all();
        Map<AreaId, Area> byId = all.stream().collect(Collectors.toMap(Area::id, Function.identity()));
        Set<AreaId> parents =
                all.stream().flatMap(area -> area.parent().stream()).collect(Collectors.toSet());
        var choices = all.stream()
                .filter(area -> !parents.contains(area.id()))
                .map(area -> new Choice(area.id().value(), name(view, area, byId)));
        return select(view, in, Choice.sorted(choices, view.locale()));
    }

    /** With the name of the area above it, unless that is the whole city. */
    private static String name(View view, Area area, Map<AreaId, Area> byId) {
        var own = area.name().in(view.locale());
        return area.parent()
                .map(byId::get)
                .filter(above -> above.parent().isPresent())
                .map(above -> above.name().in(view.locale()) + " \u2013 " + own)
                .orElse(own);
    }

    private static Object select(View view, Arguments in, List<Choice> choices) {
        var field = new Field(view, in.text("name"));
        var chosen = Controls.value(view, in);
        var html = new Html()
                .open(
                        "select",
                        "class",
                        field.control("form-select"),
                        "id",
                        field.id(),
                        "name",
                        field.name(),
                        "aria-describedby",
                        field.description(),
                        "aria-invalid",
                        field.invalid());
        if (choices.stream().noneMatch(choice -> choice.value().isEmpty())) {
            html.element("option", view.text("field.choose"), "value", "");
        }
        for (var choice : choices) {
            html.element(
                    "option",
                    choice.label(),
                    "value",
                    choice.value(),
                    "selected",
                    choice.value().equals(chosen));
        }
        return field.labelled(html.close("select"));
    }

    static Object radios(View view, Arguments in) {
        var field = new Field(view, in.text("name"));
        var chosen = Controls.value(view, in);
        var html = new Html();
        int count = 0;
        for (var choice : choices(in)) {
            var id = count++ == 0 ? field.id() + "-1" : field.id() + "-" + count;
            html.raw(box(field, "radio", id, choice.value(), choice.value().equals(chosen)))
                    .element("label", choice.label(), "class", "form-check-label", "for", id)
                    .close("div");
        }
        return field.grouped(html);
    }

    static Object check(View view, Arguments in) {
        var field = new Field(view, in.text("name"));
        var ticked = view.form().isSent()
                ? view.form().flag(field.name())
                : Boolean.TRUE.equals(Arguments.plain(in.any("value")));
        return new Html()
                .open("div", "class", field.box())
                .raw(box(field, "checkbox", field.id(), "yes", ticked))
                .element("label", view.label(field.name()), "class", "form-check-label", "for", field.id())
                .close("div")
                .raw(field.around())
                .close("div")
                .safe();
    }

    private static Html box(Field field, String type, String id, String value, boolean ticked) {
        return new Html()
                .open("div", "class", "form-check")
                .open(
                        "input",
                        "class",
                        field.control("form-check-input"),
                        "type",
                        type,
                        "id",
                        id,
                        "name",
                        field.name(),
                        "value",
                        value,
                        "checked",
                        ticked,
                        "aria-describedby",
                        field.description());
    }

    private static List<Choice> choices(Arguments in) {
        return ((List<?>) in.any("choices")).stream().map(Choice.class::cast).toList();
    }
}
