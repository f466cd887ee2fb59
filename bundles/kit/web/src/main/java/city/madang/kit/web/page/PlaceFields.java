// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.geo.NamedPlace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field for a place: words, a button that looks for them, and what they may mean. With scripts the same choice appears while
 * somebody types.
 */
final class PlaceFields {
    private PlaceFields() {}

    static Object field(View view, Arguments in) {
        var field = new Field(view, in.text("name"));
        var words = Controls.value(view, in);
        return field.labelled(new Html()
                .open("div", "class", "place-row")
                .raw(input(field, words))
                .raw(button(view, field))
                .close("div")
                .raw(offers(field))
                .raw(choices(view, field.name(), places(in), words))
                .close("div"));
    }

    private static Html input(Field field, String words) {
        return new Html()
                .open(
                        "input",
                        "class",
                        field.control("form-control"),
                        "id",
                        field.id(),
                        "name",
                        field.name(),
                        "type",
                        "text",
                        "value",
                        words,
                        "autocomplete",
                        "off",
                        "dir",
                        "auto",
                        "aria-describedby",
                        field.description(),
                        "aria-invalid",
                        field.invalid());
    }

    private static Html button(View view, Field field) {
        return new Html()
                .element(
                        "button",
                        view.text("field.place.find"),
                        "class",
                        "btn btn-outline-primary",
                        "type",
                        "submit",
                        "name",
                        "step",
                        "value",
                        "find-" + field.name());
    }

    /** The beginning of what a script fills while somebody types. */
    private static Html offers(Field field) {
        return new Html()
                .open(
                        "div",
                        "aria-live",
                        "polite",
                        "hx-get",
                        "/geo/offered?field=" + field.name(),
                        "hx-trigger",
                        "input delay:400ms from:#" + field.id(),
                        "hx-include",
                        "#" + field.id(),
                        "hx-swap",
                        "innerHTML");
    }

    /** What the words may mean; nothing before anybody looked. */
    static Object choices(View view, Arguments in) {
        return choices(view, in.text("name"), places(in), in.text("words")).safe();
    }

    private static Html choices(View view, String name, Optional<List<NamedPlace>> found, String words) {
        var html = new Html();
        if (found.isEmpty() || words.isBlank()) {
            return html;
        }
        if (found.get().isEmpty()) {
            return html.element("p", view.text("field.place.none"), "class", "form-text");
        }
        var field = name + "-place";
        var chosen = view.form().typed(field);
        html.open("fieldset", "class", "mt-2").element("legend", view.text("field.place.which"), "class", "form-label");
        int count = 0;
        for (var place : found.get()) {
            html.raw(radio(field, ++count, place.id().value(), label(view, place), chosen));
        }
        return html.raw(radio(field, ++count, "", view.text("field.place.words"), chosen))
                .close("fieldset");
    }

    private static Html radio(String field, int number, String value, String label, String chosen) {
        var id = Field.id(field) + "-" + number;
        return new Html()
                .open("div", "class", "form-check")
                .open(
                        "input",
                        "class",
                        "form-check-input",
                        "type",
                        "radio",
                        "id",
                        id,
                        "name",
                        field,
                        "value",
                        value,
                        "checked",
                        value.equals(chosen))
                .element("label", label, "class", "form-check-label", "for", id, "dir", "auto")
                .close("div");
    }

    private static String label(View view, NamedPlace place) {
        var area = place.area()
                .flatMap(view.frame().areas()::find)
                .map(in -> in.name().in(view.locale()))
                .orElse("");
        return Stream.of(place.name().in(view.locale()), place.address(), area)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Optional<List<NamedPlace>> places(Arguments in) {
        return Optional.ofNullable(Arguments.plain(in.any("places")))
                .map(list ->
                        ((List<?>) list).stream().map(NamedPlace.class::cast).toList());
    }
}
