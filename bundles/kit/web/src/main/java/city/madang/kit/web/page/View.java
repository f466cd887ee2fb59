// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.kit.web.form.Fault;
import city.madang.kit.web.form.SentForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One page being made: what the functions and filters of templates know. Used by one thread.
 *
 * @param template names the texts of fields
 * @param notice of the reply before
 * @param formats in the reader's language and the city's zone
 */
public record View(
        Frame frame,
        Reader reader,
        Where where,
        Voice voice,
        String template,
        FormPart formPart,
        Optional<String> notice,
        Formats formats) {
    static final String VARIABLE = "_view";

    /** Everything that a template sees. */
    public Map<String, Object> variables(Map<String, ?> model) {
        var all = new HashMap<String, Object>();
        all.put("city", reader.city());
        all.put("lang", locale().toLanguageTag());
        all.put("dir", reader.rightToLeft() ? "rtl" : "ltr");
        all.put("visitor", reader.visitor());
        all.put("official", reader.visitor().official().orElse(null));
        all.put("citizen", reader.visitor().citizen().orElse(null));
        all.put("menu", reader.menu());
        all.put("feeds", reader.feeds());
        all.put("unread", reader.unread().isPresent() ? reader.unread().getAsInt() : null);
        all.put("banners", reader.banners().orElse(null));
        all.put("since", where.since());
        all.put("administration", reader.administration());
        all.put("languages", languages());
        all.put("module", voice.id());
        all.put("path", where.path());
        all.put("demo", reader.city().demo());
        all.put("movedTo", frame.movedTo().orElse(null));
        all.put("notice", notice.orElse(null));
        all.put("form", form());
        all.put("colours", frame.kitAssets().colours(reader.colour()).orElse(null));
        all.putAll(model);
        all.put(VARIABLE, this);
        return all;
    }

    /** Renders one of the module's templates, or of the kit's. */
    public String render(String name, String block, Map<String, ?> model) {
        return voice.templates().evaluate(name, block, variables(model), this);
    }

    Locale locale() {
        return reader.locale();
    }

    SentForm form() {
        return formPart.form();
    }

    String text(String key, Object... arguments) {
        return voice.texts().text(locale(), key, arguments);
    }

    Optional<String> find(String key, Object... arguments) {
        return voice.texts().find(locale(), key, arguments);
    }

    /** What a field is called. */
    String label(String field) {
        return form().name(field).map(SentForm.Name::label).orElseGet(() -> text(key(field) + ".label"));
    }

    /** What helps to fill it in. */
    Optional<String> hint(String field) {
        return form().name(field)
                .map(SentForm.Name::hint)
                .filter(text -> !text.isEmpty())
                .or(() -> find(key(field) + ".hint"));
    }

    /** The start of the keys of a field's texts. */
    String key(String field) {
        return template.replace('/', '.') + "." + field;
    }

    /** What is wrong with a field: the module's own words, else the kit's. */
    String explain(String field, Fault fault) {
        var given = fault.arguments().toArray();
        if (field.equals(SentForm.WHOLE)) {
            return text(fault.code(), given);
        }
        return find(key(field) + "." + fault.code(), given).orElseGet(() -> {
            var withLabel = new ArrayList<Object>(List.of(named(field)));
            withLabel.addAll(fault.arguments());
            return text("error." + fault.code(), withLabel.toArray());
        });
    }

    /** Of several that are made at once, such as one in each language, what they are called together; empty text for none. */
    private String named(String field) {
        return form().name(field)
                .map(SentForm.Name::label)
                .or(() -> find(key(field) + ".label"))
                .or(() -> find(key(field.split("\\.", 2)[0]) + ".label"))
                .orElse("");
    }

    /** Languages of a demo that nobody speaks show where texts are too long; whoever looks for that knows their address. */
    private static boolean isMadeUp(Locale language) {
        return language.getCountry().equals("XA") || language.getCountry().equals("XB");
    }

    private List<Language> languages() {
        return reader.offered().stream()
                .filter(each -> !isMadeUp(each) || each.equals(locale()))
                .map(each -> new Language(
                        each.toLanguageTag(),
                        each.getDisplayName(each),
                        where.with("lang", each.toLanguageTag()),
                        each.equals(locale())))
                .toList();
    }
}
