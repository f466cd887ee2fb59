// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.data.Sliced;
import city.madang.identity.Action;
import city.madang.kit.Indicators;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The start page, the search over all modules, and the pages that the footer leads to. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class StartPages implements KitPages {
    private static final int HITS = 20;
    private static final int SERVICES = 4;
    /** Shorter words stand in too many titles to tell one service from another. */
    private static final int SHORTEST_WORD = 2;

    private final Shell shell;
    private final Search search;
    private final SearchIndex index;
    private final Indicators indicators;

    @Activate
    public StartPages(
            @Reference Shell shell,
            @Reference Search search,
            @Reference SearchIndex index,
            @Reference Indicators indicators) {
        this.shell = shell;
        this.search = search;
        this.index = index;
        this.indicators = indicators;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.get("/", Action.PUBLIC, this::start);
        on.get("/search", Action.PUBLIC, this::search);
        on.get("/about/privacy", Action.PUBLIC, in -> HttpReply.page("about-privacy", Map.of()));
        on.get("/about/accessibility", Action.PUBLIC, in -> HttpReply.page("about-accessibility", Map.of()));
    }

    HttpReply start(HttpCall in) {
        var figures = indicators.shown(in.locale()).stream()
                .filter(i -> i.figure().isPresent())
                .map(i -> new FigureTile(i.title(), i.unit(), i.figure().get()))
                .toList();
        return HttpReply.page("start", Map.of("figures", figures));
    }

    HttpReply search(HttpCall in) {
        var words = in.query().text("q").orElse("");
        var kinds = index.kinds(in.locale());
        var kind = in.query()
                .text("kind")
                .flatMap(k ->
                        kinds.stream().filter(known -> value(known).equals(k)).findFirst());
        var slice = in.query().slice(HITS);
        var hits = search.find(new SearchQuery(
                words, in.locale(), kind.map(SearchIndex.Kind::module), kind.map(SearchIndex.Kind::kind), slice));
        return HttpReply.page(
                "search",
                "results",
                Map.of(
                        "words", words,
                        "kind", kind.map(StartPages::value).orElse(""),
                        "kinds",
                                kinds.stream()
                                        .map(k -> new Choice(value(k), k.title()))
                                        .toList(),
                        "found", titled(hits, kinds),
                        "services", slice.page() == 1 && kind.isEmpty() ? services(words, in.locale()) : List.of()));
    }

    private static String value(SearchIndex.Kind kind) {
        return kind.module() + "/" + kind.kind();
    }

    private static Sliced<FoundTile> titled(Sliced<Hit> hits, List<SearchIndex.Kind> kinds) {
        Map<String, String> titles =
                kinds.stream().collect(Collectors.toMap(StartPages::value, SearchIndex.Kind::title));
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
