// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.Modules;
import city.madang.kit.modules.ModuleManager;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.Kind;
import city.madang.kit.modules.city.Selection;
import city.madang.kit.modules.export.ExportWork.Purpose;
import city.madang.kit.modules.proposal.Proposals;
import city.madang.kit.modules.proposal.Proposed;
import city.madang.kit.modules.store.ProposalView;
import city.madang.kit.modules.store.Stock;
import city.madang.module.ModuleReport;
import city.madang.module.ModuleState;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's page for making an installation with only what is chosen. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ExportPages implements KitPages {
    private static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    private static final String PATH = "/admin/export";
    private static final String NAME = "modules";
    private static final int UNPROCESSABLE = 422;
    private static final String ENGLISH = "en";
    private static final int LONGEST_NAME = 80;

    private final ExportWork work;
    private final FirstLists lists;
    private final AuditLog audit;
    private final Modules modules;
    private final Stock stock;
    private final Proposals proposals;

    /** Longer than four parameters, because it is the list of what the page needs. */
    @Activate
    public ExportPages(
            @Reference ExportWork work,
            @Reference FirstLists lists,
            @Reference AuditLog audit,
            @Reference Proposals proposals,
            @Reference ModuleManager manager) {
        this.work = work;
        this.proposals = proposals;
        this.lists = lists;
        this.audit = audit;
        modules = manager;
        stock = manager.stock();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.CITY, PATH, "export.title"));
    }

    @Override
    public void routes(Routes on) {
        on.form(PATH, ADMINISTER, this::show, this::make);
        on.get(PATH + "/{name}", ADMINISTER, this::download);
        on.post(PATH + "/{name}/remove", ADMINISTER, this::remove);
    }

    /**
     * Something that can be chosen.
     *
     * @param field of the form
     * @param bytes that it adds
     */
    public record Offered(String field, String title, long bytes, boolean ticked) {}

    /** What the city has; or what a module proposes, for {@code ?from=} its id. */
    HttpReply show(HttpCall in) {
        var proposed = in.query().text("from").flatMap(proposals::find);
        return page(in, proposed.map(this::proposed).orElseGet(this::city)::contains, "");
    }

    private Set<String> proposed(Proposed proposed) {
        var fields = new HashSet<>(city());
        fields.removeIf(field -> field.startsWith(field(Kind.SOLUTION, "")));
        proposed.moduleIds().forEach(id -> fields.add(field(Kind.SOLUTION, id)));
        proposed.driverIds().forEach(id -> fields.add(field(Kind.DRIVER, id)));
        if (!proposed.languages().isEmpty()) {
            fields.removeIf(field -> field.startsWith(field(Kind.LANGUAGE, "")));
            proposed.languageTags().forEach(tag -> fields.add(field(Kind.LANGUAGE, tag)));
        }
        return fields;
    }

    private Set<String> city() {
        var now = stock.city().with(Map.of());
        return Stream.of(
                        now.modules().stream().map(id -> field(Kind.SOLUTION, id)),
                        now.languages().stream().map(id -> field(Kind.LANGUAGE, id)),
                        now.drivers().stream().map(id -> field(Kind.DRIVER, id)))
                .flatMap(fields -> fields)
                .collect(Collectors.toSet());
    }

    /** @param ticked fields */
    private HttpReply page(HttpCall in, Predicate<String> ticked, String wrong) {
        try {
            var model = new HashMap<String, Object>(Map.of(
                    "making", work.making(),
                    "failure", work.failure(),
                    "made", work.made().all(),
                    "lists", lists.outcomes(),
                    "wrong", wrong));
            model.put("proposals", ProposalView.all(proposals.all(), stock, in.locale()));
            model.putAll(choices(in.locale(), ticked));
            return HttpReply.form("export", in.form(), model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> choices(Locale reader, Predicate<String> ticked) throws IOException {
        try {
            var weights = work.weights(stock.catalogue());
            var texts = stock.languages().texts(NAME, ExportPages.class.getClassLoader());
            return Map.of(
                    "platform", weights.platform(),
                    "modules", offered(weights.packs(Kind.SOLUTION), ticked, reader),
                    "offered", offered(weights.packs(Kind.LANGUAGE), ticked, reader),
                    "drivers", offered(weights.packs(Kind.DRIVER), ticked, reader),
                    "forms",
                            Stream.of(Purpose.values())
                                    .map(each -> new Choice(
                                            each.name(), texts.text(reader, "export.form." + each.name() + ".label")))
                                    .toList());
        } catch (Refused refused) {
            return Map.of("refused", refused.getMessage());
        }
    }

    private List<Offered> offered(List<Weights.Pack> packs, Predicate<String> ticked, Locale reader) {
        return packs.stream()
                .map(pack -> {
                    var entry = pack.entry();
                    var field = field(entry.kind(), entry.id());
                    return new Offered(field, stock.name(entry, reader), pack.bytes(), ticked.test(field));
                })
                .toList();
    }

    private static String field(Kind kind, String id) {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + id;
    }

    HttpReply make(HttpCall in) {
        var form = in.form();
        var purpose = form.value("form", Purpose::valueOf).required();
        var role = role(form, purpose.find());
        if (form.hasErrors()) {
            return page(in, form::flag, "");
        }
        try {
            var begun = work.begin(new ExportWork.Wanted(selection(form, role), versions(), purpose.get()));
            begun.ifPresent(name -> audit.record("kit", in.visitor(), "kit.distribution-make", name));
            return HttpReply.seeOther("/" + PATH)
                    .notice(begun.isPresent() ? "export.begun.notice" : "export.busy.notice");
        } catch (Refused refused) {
            return page(in, form::flag, refused.getMessage()).status(UNPROCESSABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of the city file that say which server it will be; of a site its name and whom it reports to have to be given. */
    private Map<String, String> role(Form form, Optional<Purpose> purpose) {
        if (purpose.equals(Optional.of(Purpose.SITE))) {
            var site = form.text("site").required().max(LONGEST_NAME);
            var central = form.value("central", ExportPages::address).required();
            return form.hasErrors() ? Map.of() : Map.of("role", "site", "site", site.get(), "central", central.get());
        }
        return stock.city().localServer().isPresent() ? Map.of("role", "central") : Map.of();
    }

    private static String address(String typed) {
        return Selection.address(typed).orElseThrow(IllegalArgumentException::new);
    }

    /** The city's own list, in its order, with what is ticked. */
    private Selection selection(Form form, Map<String, String> role) throws IOException {
        var from = work.weights(stock.catalogue());
        var city = stock.city();
        var languages = new ArrayList<>(city.with(Map.of()).languages());
        var ticked = ticked(form, from, Kind.LANGUAGE);
        languages.removeIf(tag -> !tag.equals(ENGLISH) && !ticked.contains(tag));
        ticked.stream().filter(tag -> !languages.contains(tag)).forEach(languages::add);
        if (languages.isEmpty()) {
            languages.add(ENGLISH);
        }
        var values = new HashMap<>(role);
        values.put("modules", String.join(",", ticked(form, from, Kind.SOLUTION)));
        values.put("languages", String.join(",", languages));
        values.put("drivers", String.join(",", ticked(form, from, Kind.DRIVER)));
        return city.with(values);
    }

    /** Of those that serve: the newest may be one that was taken back. */
    private Map<String, String> versions() {
        return modules.list().stream()
                .filter(report -> report.state() == ModuleState.OPEN)
                .collect(Collectors.toMap(ModuleReport::id, ModuleReport::version));
    }

    private static List<String> ticked(Form form, Weights from, Kind kind) {
        return from.packs(kind).stream()
                .map(Weights.Pack::entry)
                .filter(entry -> form.flag(field(entry.kind(), entry.id())))
                .map(CatalogueEntry::id)
                .toList();
    }

    HttpReply download(HttpCall in) {
        var file = file(in);
        audit.record(
                "kit",
                in.visitor(),
                "kit.distribution-download",
                file.getFileName().toString());
        return HttpReply.download("application/zip", file.getFileName().toString(), out -> Files.copy(file, out));
    }

    HttpReply remove(HttpCall in) {
        var file = file(in);
        try {
            work.made().remove(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.record(
                "kit",
                in.visitor(),
                "kit.distribution-remove",
                file.getFileName().toString());
        return HttpReply.seeOther("/" + PATH).notice("export.removed.notice");
    }

    private Path file(HttpCall in) {
        try {
            return work.made().find(in.path("name", name -> name)).orElseThrow(NotFound::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
