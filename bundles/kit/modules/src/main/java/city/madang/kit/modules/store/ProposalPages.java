// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import static city.madang.kit.modules.store.StoreDesk.ADMINISTER;

import city.madang.kit.KitPages;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.proposal.Proposals;
import city.madang.kit.modules.proposal.Proposed;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What a whole proposal would do, and the button that writes it into the city file. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ProposalPages implements KitPages {
    private static final String ONE = "/admin/proposals/{id}";
    private static final int CONFLICT = 409;

    private final StoreDesk desk;
    private final Proposals proposals;

    @Activate
    public ProposalPages(@Reference StoreDesk desk, @Reference Proposals proposals) {
        this.desk = desk;
        this.proposals = proposals;
    }

    /**
     * A module that would be added. Public, because templates read it.
     *
     * @param memory what was measured of it; empty when nobody has
     */
    public record Row(Plan plan, String name, Optional<MemoryFigures.Figure> memory) {}

    @Override
    public String name() {
        return StoreDesk.NAME;
    }

    @Override
    public void routes(Routes on) {
        on.form(ONE, ADMINISTER, in -> page(in, find(in)), this::take);
        on.post(ONE + "/remove", ADMINISTER, this::putAside);
    }

    private Proposed find(HttpCall in) {
        return proposals.find(in.path("id")).orElseThrow(NotFound::new);
    }

    private HttpReply page(HttpCall in, Proposed proposed) {
        var reader = in.locale();
        var whole = whole(proposed);
        var model = new HashMap<String, Object>();
        model.put("proposal", ProposalView.of(proposed, desk.stock(), reader));
        model.put("whole", whole);
        model.put("obstacles", whole.obstacles());
        model.put("gone", gone(proposed));
        model.put("rows", whole.plans().stream().map(plan -> row(plan, reader)).toList());
        model.put("also", names(whole.also(), reader));
        model.put("now", Stock.languageNames(desk.stock().city().city().languages(), reader));
        model.put("drivers", drivers(proposed, reader));
        model.put("sizing", sizing(proposed));
        return HttpReply.form("proposed", in.form(), model);
    }

    private Row row(Plan plan, Locale reader) {
        return new Row(
                plan, desk.stock().name(plan.entry(), reader), desk.planner().memory(plan.entry()));
    }

    private List<String> names(List<CatalogueEntry> entries, Locale reader) {
        return entries.stream().map(each -> desk.stock().name(each, reader)).toList();
    }

    /** Names of drivers that are not there yet; what is not known has its id. */
    private List<String> drivers(Proposed proposed, Locale reader) {
        var known = desk.modules().drivers(reader);
        return proposed.driverIds().stream()
                .filter(id -> !desk.stock().city().drivers().contains(id))
                .map(id -> known.getOrDefault(id, id))
                .toList();
    }

    private Whole whole(Proposed proposed) {
        return new Whole(proposed.moduleIds().stream()
                .filter(id -> !desk.stock().city().wants(id))
                .flatMap(id -> desk.plan(id, null).stream())
                .toList());
    }

    /** What was proposed and cannot be found any more. */
    private List<String> gone(Proposed proposed) {
        var catalogue = desk.stock().catalogue();
        return proposed.moduleIds().stream()
                .filter(id ->
                        !desk.stock().city().wants(id) && catalogue.newest(id).isEmpty())
                .toList();
    }

    /** The page that sizes the server, filled in when the number of inhabitants is known. */
    private static String sizing(Proposed proposed) {
        if (proposed.inhabitants() == 0) {
            return "//admin/sizing";
        }
        return "//admin/sizing?people=" + proposed.inhabitants()
                + proposed.moduleIds().stream()
                        .map(id -> "&module-" + id + "=1")
                        .collect(Collectors.joining());
    }

    private HttpReply take(HttpCall in) {
        var proposed = find(in);
        var whole = whole(proposed);
        if (!whole.isPossible() || !gone(proposed).isEmpty()) {
            return page(in, proposed).status(CONFLICT);
        }
        var languages =
                proposed.languageTags().stream().map(Locale::forLanguageTag).toList();
        desk.audit().record("kit", in.visitor(), "kit.proposal-take", proposed.module() + ": " + proposed.modules());
        desk.stock().city().choose(whole.ids(), languages, proposed.driverIds());
        return HttpReply.seeOther("/" + StorePages.PATH).notice("proposal.taken.notice");
    }

    private HttpReply putAside(HttpCall in) {
        proposals.remove(in.path("id"), in.visitor());
        return HttpReply.seeOther("/" + StorePages.PATH).notice("proposal.removed.notice");
    }
}
