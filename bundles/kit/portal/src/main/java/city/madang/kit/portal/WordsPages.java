// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.kit.SearchWords;
import city.madang.kit.SearchWords.Group;
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Where editors keep words that mean the same, and see what people asked in vain. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class WordsPages implements KitPages {
    private static final String PATH = "/admin/search-words";
    private static final int UNANSWERED = 100;
    private static final int LONGEST = Group.MOST_WORDS * (Group.LONGEST_WORD + 1);

    private final SearchWords words;
    private final Languages languages;
    private final AuditLog audit;

    @Activate
    public WordsPages(@Reference SearchWords words, @Reference Languages languages, @Reference AuditLog audit) {
        this.words = words;
        this.languages = languages;
        this.audit = audit;
    }

    /** A group as the page shows it. Public, because templates read it. */
    public record Line(long id, String language, String words) {}

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.CONTENT, PATH, "search-words.title"));
    }

    @Override
    public void routes(Routes on) {
        on.form(PATH, Admin.ACTION, this::page, this::add);
        on.form(PATH + "/{group}", Admin.ACTION, this::one, this::change);
        on.post(PATH + "/{group}/drop", Admin.ACTION, this::drop);
        on.post(PATH + "/settle", Admin.ACTION, this::settle);
    }

    HttpReply page(HttpCall in) {
        return HttpReply.form(
                "search-words",
                in.form(),
                Map.of(
                        "groups",
                        words.groups().stream().map(g -> line(g, in.locale())).toList(),
                        "choices",
                        choices(in.locale()),
                        "asked",
                        words.unanswered(UNANSWERED),
                        "typed",
                        in.query().text("words").orElse("")));
    }

    HttpReply add(HttpCall in) {
        return keep(in, Optional.empty())
                ? HttpReply.seeOther("/" + PATH).notice("search-words.kept.notice")
                : page(in);
    }

    HttpReply one(HttpCall in) {
        var group = group(in);
        return HttpReply.form(
                "search-words-one",
                in.form(),
                Map.of(
                        "group",
                        line(group, in.locale()),
                        "typed",
                        String.join("\n", group.words()),
                        "language",
                        group.language().map(Locale::toLanguageTag).orElse(""),
                        "choices",
                        choices(in.locale())));
    }

    HttpReply change(HttpCall in) {
        return keep(in, group(in).id()) ? HttpReply.seeOther("/" + PATH).notice("search-words.kept.notice") : one(in);
    }

    private boolean keep(HttpCall in, Optional<Long> id) {
        var form = in.form();
        var language = form.value("language", Locale::forLanguageTag);
        var text = form.text("words").required().max(LONGEST);
        var each = text.find()
                .orElse("")
                .lines()
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList();
        if (text.find().isPresent() && (each.size() < 2 || each.size() > Group.MOST_WORDS)) {
            form.error("words", "number", Group.MOST_WORDS);
        }
        if (each.stream().anyMatch(w -> w.length() > Group.LONGEST_WORD)) {
            form.error("words", "longest", Group.LONGEST_WORD);
        }
        if (id.isEmpty() && words.groups().size() >= SearchWords.MOST_GROUPS) {
            form.error("words", "full", SearchWords.MOST_GROUPS);
        }
        if (form.hasErrors()) {
            return false;
        }
        words.keep(new Group(id, language.find(), each));
        audit.record("kit", in.visitor(), "kit.search-words", String.join(" = ", each));
        return true;
    }

    private HttpReply drop(HttpCall in) {
        var group = group(in);
        words.drop(group.id().orElseThrow(NotFound::new));
        audit.record("kit", in.visitor(), "kit.search-words-drop", String.join(" = ", group.words()));
        return HttpReply.seeOther("/" + PATH).notice("search-words.dropped.notice");
    }

    private HttpReply settle(HttpCall in) {
        in.form().text("words").find().ifPresent(words::settle);
        return HttpReply.seeOther("/" + PATH).notice("search-words.settled.notice");
    }

    private Group group(HttpCall in) {
        var id = in.path("group", Long::valueOf);
        return words.groups().stream()
                .filter(g -> g.id().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Line line(Group group, Locale reader) {
        return new Line(
                group.id().orElse(0L),
                group.language().map(l -> l.getDisplayLanguage(reader)).orElse(""),
                String.join(", ", group.words()));
    }

    private List<Choice> choices(Locale reader) {
        return languages.offered().stream()
                .map(l -> new Choice(l.toLanguageTag(), l.getDisplayLanguage(reader)))
                .toList();
    }
}
