// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.modules.ModuleManager;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.Kind;
import city.madang.kit.modules.store.Stock;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's page for making an installation with only what is chosen. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ExportPages implements KitPages {
    private static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    private static final String PATH = "/admin/export";
    private static final String ENGLISH = "en";

    private final ExportWork work;
    private final FirstLists lists;
    private final AuditLog audit;
    private final Stock stock;

    @Activate
    public ExportPages(
            @Reference ExportWork work,
            @Reference FirstLists lists,
            @Reference AuditLog audit,
            @Reference ModuleManager manager) {
        this(work, lists, audit, manager.stock());
    }

    /** For tests: without a container. */
    ExportPages(ExportWork work, FirstLists lists, AuditLog audit, Stock stock) {
        this.work = work;
        this.lists = lists;
        this.audit = audit;
        this.stock = stock;
    }

    @Override
    public String name() {
        return "modules";
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
    public record Offered(String field, String id, String title, long bytes, boolean ticked) {}

    HttpReply show(HttpCall in) {
        try {
            var model = new HashMap<String, Object>(Map.of(
                    "making", work.making(),
                    "failure", work.failure(),
                    "made", work.made().all(),
                    "lists", lists.outcomes()));
            model.putAll(choices(in.locale()));
            return HttpReply.form("export", in.form(), model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> choices(Locale reader) throws IOException {
        try {
            var weights = work.weights(stock.catalogue());
            var now = stock.city().with(Map.of());
            return Map.of(
                    "platform", weights.platform(),
                    "modules", offered(weights.packs(Kind.SOLUTION), now.modules()::contains, reader),
                    "offered", offered(weights.packs(Kind.LANGUAGE), now.languages()::contains, reader),
                    "drivers", offered(weights.packs(Kind.DRIVER), now.drivers()::contains, reader));
        } catch (Refused refused) {
            return Map.of("refused", refused.getMessage());
        }
    }

    private List<Offered> offered(List<Weights.Pack> packs, Predicate<String> now, Locale reader) {
        return packs.stream()
                .map(pack -> new Offered(
                        field(pack.entry()),
                        pack.entry().id(),
                        stock.name(pack.entry(), reader),
                        pack.bytes(),
                        now.test(pack.entry().id())))
                .toList();
    }

    private static String field(CatalogueEntry entry) {
        return entry.kind().name().toLowerCase(Locale.ROOT) + "-" + entry.id();
    }

    HttpReply make(HttpCall in) {
        var form = in.form();
        try {
            var from = work.weights(stock.catalogue());
            var city = stock.city();
            var languages = new ArrayList<>(city.with(Map.of()).languages());
            var ticked = ticked(form, from, Kind.LANGUAGE);
            languages.removeIf(tag -> !tag.equals(ENGLISH) && !ticked.contains(tag));
            ticked.stream().filter(tag -> !languages.contains(tag)).forEach(languages::add);
            if (languages.isEmpty()) {
                languages.add(ENGLISH);
            }
            var begun = work.begin(city.with(Map.of(
                    "modules", String.join(",", ticked(form, from, Kind.SOLUTION)),
                    "languages", String.join(",", languages),
                    "drivers", String.join(",", ticked(form, from, Kind.DRIVER)))));
            begun.ifPresent(name -> audit.record("kit", in.visitor(), "kit.distribution-make", name));
            return HttpReply.seeOther("/" + PATH)
                    .notice(begun.isPresent() ? "export.begun.notice" : "export.busy.notice");
        } catch (Refused refused) {
            return HttpReply.seeOther("/" + PATH).notice("export.refused.notice", refused.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ticked(Form form, Weights from, Kind kind) {
        return from.packs(kind).stream()
                .map(Weights.Pack::entry)
                .filter(entry -> form.flag(field(entry)))
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
