// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import static city.madang.kit.modules.store.StoreDesk.ADMINISTER;

import city.madang.kit.KitPages;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.JarFacts;
import city.madang.kit.modules.catalogue.Kind;
import city.madang.kit.modules.catalogue.Trust;
import city.madang.kit.modules.proposal.Proposals;
import city.madang.module.ModuleReport;
import city.madang.module.ModuleState;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The store: every module, language, driver and country, and one page for each module. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class StorePages implements KitPages {
    static final String PATH = "/admin/modules";

    private final StoreDesk desk;
    private final Proposals proposals;

    @Activate
    public StorePages(@Reference StoreDesk desk, @Reference Proposals proposals) {
        this.desk = desk;
        this.proposals = proposals;
    }

    /**
     * A module in the list. Public, because templates read it.
     *
     * @param wanted whether the city file names it
     * @param newer the newest version, when another one serves; empty text otherwise
     * @param going whether something is being done with it now
     */
    public record Row(ModuleReport report, String name, String about, boolean wanted, String newer, boolean going) {}

    /**
     * A language in the list. Public, because templates read it.
     *
     * @param offered whether the city speaks it
     * @param first whether it is the one that visitors get who ask for none
     */
    public record Tongue(String tag, String name, String own, boolean offered, boolean first) {}

    /** A country or driver in the list. Public, because templates read it. */
    public record Pack(String id, String name, String about, String version, boolean used) {}

    @Override
    public String name() {
        return StoreDesk.NAME;
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.CITY, PATH, "store.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get("/admin", ADMINISTER, in -> HttpReply.seeOther("/" + PATH));
        on.get(PATH, ADMINISTER, this::list);
        on.get(PATH + "/{id}", ADMINISTER, this::show);
    }

    private HttpReply list(HttpCall in) {
        var stock = desk.stock();
        var locale = in.locale();
        var rows = desk.modules().list().stream().map(each -> row(each, locale)).toList();
        var model = new HashMap<String, Object>();
        model.put("rows", rows);
        model.put("going", rows.stream().anyMatch(Row::going));
        model.put("tongues", tongues(locale));
        model.put("tongueCount", stock.city().city().languages().size());
        model.put("drivers", packs(Kind.DRIVER, locale));
        model.put("countries", packs(Kind.COUNTRY, locale));
        model.put("waiting", waiting());
        model.put("proposals", ProposalView.all(proposals.all(), stock, locale));
        model.put("file", stock.city().path().toString());
        model.put("problems", stock.city().problems());
        model.put(
                "missing",
                desk.changes().installer().missing().values().stream()
                        .flatMap(Set::stream)
                        .sorted()
                        .toList());
        model.put(
                "unknown",
                rows.stream()
                        .filter(row -> row.report().state() == ModuleState.UNKNOWN)
                        .map(row -> row.report().id())
                        .toList());
        return HttpReply.page("store", "all", model);
    }

    private Row row(ModuleReport report, Locale locale) {
        var entry = entry(report);
        var stock = desk.stock();
        var wanted = stock.city().wants(report.id());
        var newest = report.versions().stream().findFirst().orElse("");
        return new Row(
                report,
                entry.map(each -> stock.name(each, locale)).orElse(report.id()),
                entry.map(each -> stock.about(each, locale)).orElse(""),
                wanted,
                wanted && !newest.equals(report.version()) ? newest : "",
                desk.changes().step(report.id()).isPresent());
    }

    private List<Tongue> tongues(Locale reader) {
        var offered = desk.stock().city().city().languages();
        var all = new TreeMap<String, Locale>();
        desk.modules().languages().forEach(each -> all.put(each.toLanguageTag(), each));
        offered.forEach(each -> all.put(each.toLanguageTag(), each));
        return all.values().stream()
                .map(each -> new Tongue(
                        each.toLanguageTag(),
                        Stock.languageName(each, reader),
                        Stock.languageName(each, each),
                        offered.contains(each),
                        offered.indexOf(each) == 0))
                .sorted(Comparator.comparing((Tongue each) -> !each.first())
                        .thenComparing(each -> !each.offered())
                        .thenComparing(Tongue::tag))
                .toList();
    }

    private List<Pack> packs(Kind kind, Locale locale) {
        var stock = desk.stock();
        return stock.catalogue().ids(kind).stream()
                .flatMap(id -> stock.catalogue().newest(kind, id).stream())
                .map(entry -> new Pack(
                        entry.id(),
                        stock.name(entry, locale),
                        stock.about(entry, locale),
                        entry.version().text(),
                        isUsed(entry)))
                .toList();
    }

    private boolean isUsed(CatalogueEntry entry) {
        var city = desk.stock().city();
        return entry.kind() == Kind.COUNTRY
                ? city.city().country().equals(entry.id())
                : city.drivers().contains(entry.id());
    }

    /** Archives that nobody has decided on. */
    private long waiting() {
        return desk.stock().catalogue().all().stream()
                .filter(entry -> entry.trust() == Trust.UNKNOWN)
                .flatMap(entry -> entry.archive().stream())
                .map(CatalogueEntry.Origin::sha256)
                .distinct()
                .count();
    }

    private HttpReply show(HttpCall in) {
        var found = desk.find(in.path("id"));
        if (found.isEmpty()) {
            return desk.unknown(in.path("id"));
        }
        var report = found.get();
        var row = row(report, in.locale());
        var model = new HashMap<String, Object>(Map.of(
                "row",
                row,
                "report",
                report,
                "serving",
                report.state() == ModuleState.OPEN,
                "snapshots",
                desk.changes().installer().snapshots(report.id()),
                "others",
                others(report)));
        // A page that asks every second how far a change is does not count a city's records each time.
        desk.changes()
                .step(report.id())
                .ifPresentOrElse(step -> model.put("step", step), () -> rows(report.id(), model));
        desk.changes().refusal(report.id()).ifPresent(refusal -> model.put("refusal", refusal));
        entry(report).ifPresent(entry -> facts(entry, in.locale(), model));
        return HttpReply.page("module", "state", model);
    }

    /** Versions that could take the place of the one that is there. */
    private List<String> others(ModuleReport report) {
        return desk.stock().city().wants(report.id())
                ? report.versions().stream()
                        .filter(version -> !version.equals(report.version()))
                        .toList()
                : List.of();
    }

    private void facts(CatalogueEntry entry, Locale locale, Map<String, Object> model) {
        var stock = desk.stock();
        model.put("entry", entry);
        stock.facts(entry).ifPresent((JarFacts facts) -> model.put("facts", facts));
        model.put(
                "needs",
                entry.requires().stream()
                        .map(id -> new Pack(
                                id,
                                stock.nameOf(id, locale),
                                "",
                                "",
                                stock.city().wants(id)))
                        .toList());
        model.put(
                "speaks",
                stock.speaks(entry).stream()
                        .map(each -> Stock.languageName(each, locale))
                        .toList());
    }

    private void rows(String id, Map<String, Object> model) {
        var rows = desk.planner().rows(id);
        model.put("rows", rows);
        model.put("rowCount", rows.values().stream().mapToLong(Long::longValue).sum());
    }

    /** The version that serves, else the newest. */
    private Optional<CatalogueEntry> entry(ModuleReport report) {
        var catalogue = desk.stock().catalogue();
        return catalogue.find(report.id(), report.version()).or(() -> catalogue.newest(report.id()));
    }
}
