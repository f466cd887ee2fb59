// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import com.ibm.icu.text.ListFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fields into which people put files. Those that were sent before stay ticked and need not be sent again; a script sends new ones in
 * pieces as soon as they are chosen, and ticks them the same way.
 */
final class FileFields {
    private static final FileRule UNSAID = FileRule.images(1, 1);

    /** For file choosers; what a file is, is found from its content later. */
    private static final Map<FileKind, String> ACCEPTED = Map.of(
            FileKind.IMAGE,
            "image/jpeg,image/png",
            FileKind.DOCUMENT,
            ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.hwpx,.txt,.csv",
            FileKind.AUDIO,
            ".mp3,.m4a,.ogg,.wav",
            FileKind.VIDEO,
            ".mp4,.webm,.mov",
            FileKind.GEODATA,
            ".geojson,.json,.zip",
            FileKind.CSV,
            ".csv",
            FileKind.RECORDS,
            ".csv,.json,.geojson,.xml",
            FileKind.ARCHIVE,
            ".kar");

    private FileFields() {}

    static Object field(View view, Arguments in) {
        var name = in.text("name");
        var rule = view.formPart().rules().of(name).orElse(UNSAID);
        var allowed = allowed(view, rule);
        var hint = view.find(view.key(name) + ".hint").map(text -> text + " " + allowed);
        var field = new Field(view, name, Optional.of(hint.orElse(allowed)));
        return field.labelled(
                new Html().raw(kept(view, name)).raw(input(view, field, rule)).raw(script(view)));
    }

    private static String allowed(View view, FileRule rule) {
        if (rule.kinds().equals(Set.of(FileKind.IMAGE))) {
            return view.text("field.images.allowed", rule.files(), rule.megabytes());
        }
        var kinds = rule.inOrder().stream()
                .map(kind -> view.text("field.kind." + kind))
                .toList();
        return view.text(
                "field.files.allowed",
                ListFormatter.getInstance(view.locale()).format(kinds),
                rule.files(),
                rule.megabytes());
    }

    private static Html input(View view, Field field, FileRule rule) {
        var control = Stream.of(
                "class",
                field.control("form-control"),
                "id",
                field.id(),
                "name",
                field.name(),
                "type",
                "file",
                "accept",
                rule.inOrder().stream().map(ACCEPTED::get).collect(Collectors.joining(",")),
                "multiple",
                rule.files() > 1,
                "aria-describedby",
                Objects.requireNonNullElse(field.description(), false),
                "aria-invalid",
                Objects.requireNonNullElse(field.invalid(), false));
        return new Html()
                .open(
                        "input",
                        Stream.concat(control, forScript(view, field, rule)).toArray());
    }

    /** What the script needs to know and to say. */
    private static Stream<Object> forScript(View view, Field field, FileRule rule) {
        var label = view.label(field.name());
        return Stream.of(
                "data-upload",
                view.where().path(),
                "data-files",
                rule.files(),
                "data-megabytes",
                rule.megabytes(),
                "data-too-many",
                view.text("error.files", label, rule.files()),
                "data-too-large",
                view.text("error.size", "{0}", rule.megabytes()),
                "data-keep",
                view.text("field.images.kept", "{0}"),
                "data-sending",
                view.text("field.upload.sending", "{0}"),
                "data-broken",
                view.text("field.upload.broken", "{0}"),
                "data-failed",
                view.text("field.upload.failed", "{0}"),
                "data-waiting",
                view.text("field.upload.waiting"),
                "data-cancel",
                view.text("field.upload.cancel"));
    }

    /** A module is run once, however many fields name it. */
    private static Html script(View view) {
        return new Html()
                .element(
                        "script",
                        "",
                        "type",
                        "module",
                        "src",
                        view.frame().kitAssets().url("upload.js"));
    }

    private static Html kept(View view, String name) {
        var html = new Html();
        int count = 0;
        for (var upload : view.form().uploads(name)) {
            var id = Field.id(name) + "-kept-" + count++;
            html.open("div", "class", "form-check")
                    .open(
                            "input",
                            "class",
                            "form-check-input",
                            "type",
                            "checkbox",
                            "checked",
                            true,
                            "id",
                            id,
                            "name",
                            "_kept." + name,
                            "value",
                            view.formPart().stagedToken().apply(upload.staged()))
                    .element(
                            "label",
                            view.text("field.images.kept", upload.name()),
                            "class",
                            "form-check-label",
                            "for",
                            id)
                    .close("div");
        }
        return html;
    }
}
