// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.l10n.LocalText;
import city.madang.solution.complaints.domain.AnswerType;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.web.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a chief types of a question, whether it is added or changed. */
record AttributeForm(Form form, List<Locale> languages) {
    private static final int MOST_DESCRIPTION = 500;

    /** Where a text in one language is typed. Public, because templates read it. */
    public record TextIn(String tag, String language, String typed) {}

    /**
     * Empty when the form has errors.
     *
     * @param before what is changed; empty where another is added
     */
    Optional<Attribute> read(ServiceCode service, Optional<Attribute> before) {
        var code = before.map(Attribute::code)
                .orElseGet(() ->
                        form.value("code", Attribute::code).required().find().orElse("-"));
        var datatype = form.value("datatype", AnswerType::valueOf).required();
        var description = texts("description", before.map(Attribute::description), MOST_DESCRIPTION);
        var hint = texts("hint", before.flatMap(Attribute::hint), Attribute.MOST_HINT);
        var choices = form.value("choices", new ChoiceLines(languages)::read);
        boolean asks = !form.flag("tells");
        if (description.isEmpty()) {
            form.error("description", "required");
        }
        if (datatype.find().filter(AnswerType::isList).isPresent()) {
            choices.required();
        }
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(new Attribute(
                        service,
                        code,
                        before.map(Attribute::position).orElse(0),
                        datatype.get(),
                        asks && form.flag("required"),
                        asks,
                        description.orElseThrow(),
                        hint,
                        datatype.get().isList() ? choices.get() : List.of()));
    }

    /** With those in languages that the city does not offer. */
    private Optional<LocalText> texts(String name, Optional<LocalText> before, int most) {
        var texts = new TreeMap<>(before.map(LocalText::byLanguage).orElse(Map.of()));
        for (var language : languages) {
            var tag = language.toLanguageTag();
            texts.remove(tag);
            form.text(name + "." + tag).max(most).find().ifPresent(text -> texts.put(tag, text));
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalText(texts));
    }

    /** What is typed, or was kept before anything was. */
    List<TextIn> shown(String name, Optional<LocalText> before, Locale reader) {
        var kept = before.map(LocalText::byLanguage).orElse(Map.of());
        return languages.stream()
                .map(language -> {
                    var tag = language.toLanguageTag();
                    var typed = form.text(name + "." + tag).find();
                    return new TextIn(
                            tag,
                            language.getDisplayName(reader),
                            typed.orElse(form.hasErrors() ? "" : kept.getOrDefault(tag, "")));
                })
                .toList();
    }
}
