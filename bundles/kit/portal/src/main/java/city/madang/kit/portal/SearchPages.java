// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.data.Sliced;
import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.identity.Action;
import city.madang.kit.KitPages;
import city.madang.kit.SearchIndex;
import city.madang.kit.Shell;
import city.madang.search.Hit;
import city.madang.search.Search;
import city.madang.search.SearchQuery;
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The search over all modules: answers, ways to narrow them down, other spellings, and questions while somebody types. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SearchPages implements KitPages {
    private static final int HITS = 20;
    private static final int SERVICES = 4;
    private static final int SUGGESTIONS = 8;
    /** Shorter words stand in too many titles to tell one service from another. */
    private static final int SHORTEST_WORD = 2;

    private final Shell shell;
    private final Search search;
    private final SearchIndex index;
    private final Areas areas;

    @Activate
    public SearchPages(
            @Reference Shell shell, @Reference Search search, @Reference SearchIndex index, @Reference Areas areas) {
        this.shell = shell;
        this.search = search;
        this.index = index;
        this.areas = areas;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.get("/search", Action.PUBLIC, this::search);
        on.get("/search/suggestions", Action.PUBLIC, this::suggestions);
    }

    HttpReply search(HttpCall in) {
        var words = in.query().text("q").orElse("");
        var kinds = index.kinds(in.locale());
        var kind = in.query()
                .text("kind")
                .flatMap(k ->
                        kinds.stream().filter(known -> value(known).equals(k)).findFirst());
        var slice = in.query().slice(HITS);
        var area = in.query()
                .value("area", AreaId::new)
                .filter(id -> areas.find(id).isPresent());
        var year = in.query().value("year", Integer::valueOf);
        var answer = search.answer(query(in, kind, area, year));
        var titles = kinds.stream().collect(Collectors.toMap(SearchPages::value, SearchIndex.Kind::title));
        var narrowing = new Narrowing(in, titles, areas);
        return HttpReply.page(
                "search",
                "results",
                Map.of(
                        "words", words,
                        "kind", kind.map(SearchPages::value).orElse(""),
                        "kinds",
                                kinds.stream()
                                        .map(k -> new Choice(value(k), k.title()))
                                        .toList(),
                        "found", titled(answer.hits(), titles),
                        "groups", narrowing.groups(answer.facets()),
                        "chosen", narrowing.chosen(area, year),
                        "meant", answer.meant().orElse(""),
                        "related", related(in, words, answer.hits()),
                        "services", slice.page() == 1 && kind.isEmpty() ? services(words, in.locale()) : List.of()));
    }

    private static SearchQuery query(
            HttpCall in, Optional<SearchIndex.Kind> kind, Optional<AreaId> area, Optional<Integer> year) {
        var words = in.query().text("q").orElse("");
        var query = new SearchQuery(
                        words,
                        in.locale(),
                        kind.map(SearchIndex.Kind::module),
                        kind.map(SearchIndex.Kind::kind),
                        in.query().slice(HITS))
                .askedBy(in.visitor());
        query = area.isPresent() ? query.in(area.get()) : query;
        return year.isPresent() ? query.ofYear(year.get()) : query;
    }

    /** For the script that shows them while somebody types; a page without scripts shows them under its results. */
    HttpReply suggestions(HttpCall in) {
        var typed = in.query().text("q").orElse("");
        return HttpReply.json(search.suggest(typed, in.locale(), in.visitor(), SUGGESTIONS));
    }

    /** Questions that begin like this one, when it found little. */
    private List<String> related(HttpCall in, String words, Sliced<Hit> hits) {
        return hits.total() >= SUGGESTIONS
                ? List.of()
                : search.suggest(words, in.locale(), in.visitor(), SUGGESTIONS).stream()
                        .filter(question -> !question.equalsIgnoreCase(words))
                        .toList();
    }

    private static String value(SearchIndex.Kind kind) {
        return kind.module() + "/" + kind.kind();
    }

    private static Sliced<FoundTile> titled(Sliced<Hit> hits, Map<String, String> titles) {
        Function<Hit, String> title = h -> titles.getOrDefault(h.module() + "/" + h.kind(), "");
        return new Sliced<>(
                hits.items().stream().map(h -> new FoundTile(h, title.apply(h))).toList(), hits.slice(), hits.total());
    }

    /** Entries of the menu whose words begin like one of those asked for. */
    private List<Shell.Item> services(String words, Locale locale) {
        var asked = words(words, locale).stream()
                .filter(w -> w.codePointCount(0, w.length()) >= SHORTEST_WORD)
                .toList();
        return shell.menu(locale).stream()
                .flatMap(g -> g.items().stream())
                .filter(i -> words(i.title() + " " + i.about(), locale).stream()
                        .anyMatch(w -> asked.stream().anyMatch(w::startsWith)))
                .limit(SERVICES)
                .toList();
    }

    private static List<String> words(String text, Locale locale) {
        var plain = Normalizer.normalize(text.toLowerCase(locale), Normalizer.Form.NFKC);
        return List.of(plain.split("[^\\p{L}\\p{M}\\p{N}]+"));
    }
}
