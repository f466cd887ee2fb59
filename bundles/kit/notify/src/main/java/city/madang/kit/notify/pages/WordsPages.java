// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import static city.madang.kit.notify.pages.Administration.ADMINISTER;

import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.words.Declared;
import city.madang.kit.notify.words.Draft;
import city.madang.kit.notify.words.Part;
import city.madang.kit.notify.words.Words;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's pages on the words of messages: what is sent in each language, how it reads, other words in its place. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class WordsPages implements KitPages {
    private static final String HERE = "//admin/message-words";

    private final Words words;
    private final Languages languages;
    private final AuditLog audit;

    @Activate
    public WordsPages(@Reference Words words, @Reference Languages languages, @Reference AuditLog audit) {
        this.words = words;
        this.languages = languages;
        this.audit = audit;
    }

    /** A message in the list. Public, because templates read it. */
    public record Line(String module, String template, String title, List<Version> versions) {}

    /** Its words in one language. */
    public record Version(String tag, String name, boolean changed) {}

    /** How a part reads with sample values. */
    public record Preview(String key, String text) {}

    @Override
    public String name() {
        return NotifyTables.ID;
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.CONTENT, "/admin/message-words", "words.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get("/admin/message-words", ADMINISTER, this::list);
        on.form("/admin/message-words/{module}/{template}/{tag}", ADMINISTER, this::show, this::change);
        on.post("/admin/message-words/{module}/{template}/{tag}/original", ADMINISTER, this::original);
    }

    private HttpReply list(HttpCall in) {
        var lines = words.all().stream().map(each -> line(each, in.locale())).toList();
        return HttpReply.page("words", Map.of("lines", lines));
    }

    private Line line(Declared message, Locale reader) {
        var versions = languages.offered().stream()
                .map(each -> new Version(
                        each.toLanguageTag(), each.getDisplayLanguage(each), words.isChanged(message, each)))
                .toList();
        return new Line(message.module(), message.template(), message.title(reader), versions);
    }

    private HttpReply show(HttpCall in) {
        var message = message(in);
        var locale = locale(in);
        return form(in, message, locale, words.inForce(message, locale));
    }

    private HttpReply change(HttpCall in) {
        var message = message(in);
        var locale = locale(in);
        var draft = read(in.form(), message, locale);
        if (in.form().hasErrors() || in.form().flag("preview")) {
            return form(in, message, locale, draft);
        }
        words.change(message, locale, draft);
        audit.record("kit", in.visitor(), "kit.message-words", subject(message, locale));
        return HttpReply.seeOther(HERE + "/" + subject(message, locale)).notice("words-edit.saved.notice");
    }

    /** What was typed, checked; the text cannot be empty. */
    private static Draft read(Form form, Declared message, Locale locale) {
        var parts = new EnumMap<Part, String>(Part.class);
        for (var part : Part.values()) {
            var field = form.text(part.word()).max(Draft.LONGEST);
            parts.put(
                    part, (part == Part.TEXT ? field.required() : field).find().orElse(""));
        }
        var draft = new Draft(locale, parts);
        draft.problems(message).forEach(problem -> form.error(problem.part().word(), problem.code(), problem.what()));
        return draft;
    }

    private HttpReply original(HttpCall in) {
        var message = message(in);
        words.restore(message, locale(in));
        audit.record("kit", in.visitor(), "kit.message-words", subject(message, locale(in)));
        return HttpReply.seeOther(HERE + "/" + subject(message, locale(in))).notice("words-edit.original.notice");
    }

    private HttpReply form(HttpCall in, Declared message, Locale locale, Draft draft) {
        var model = new HashMap<String, Object>();
        model.put("message", message);
        model.put("title", message.title(in.locale()));
        model.put("written", locale.toLanguageTag());
        model.put("language", locale.getDisplayLanguage(in.locale()));
        model.put("direction", languages.rightToLeft(locale) ? "rtl" : "ltr");
        model.put("names", message.names());
        model.put("changed", words.isChanged(message, locale));
        model.put("subject", draft.part(Part.SUBJECT));
        model.put("text", draft.part(Part.TEXT));
        model.put("short", draft.part(Part.SHORT));
        model.put("previews", in.form().hasErrors() ? List.of() : previews(message, draft));
        return HttpReply.form("words-edit", in.form(), model);
    }

    private List<Preview> previews(Declared message, Draft draft) {
        return List.of(Part.values()).stream()
                .filter(part -> !draft.part(part).isEmpty())
                .map(part -> new Preview(
                        "words-edit." + part.word() + ".label",
                        words.preview(message, draft.part(part), draft.locale())))
                .toList();
    }

    private Declared message(HttpCall in) {
        return words.find(in.path("module"), in.path("template")).orElseThrow(NotFound::new);
    }

    private Locale locale(HttpCall in) {
        Optional<Locale> known = languages.offered().stream()
                .filter(each -> each.toLanguageTag().equals(in.path("tag")))
                .findFirst();
        return known.orElseThrow(NotFound::new);
    }

    private static String subject(Declared message, Locale locale) {
        return message.module() + "/" + message.template() + "/" + locale.toLanguageTag();
    }
}
