// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import static city.madang.kit.notify.pages.Administration.ADMINISTER;

import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.in.ArrivalRow;
import city.madang.kit.notify.in.ArrivalRow.Standing;
import city.madang.kit.notify.in.Arrived;
import city.madang.kit.notify.out.Masked;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What people wrote that no module took, and what machines wrote: to be offered to the modules again, or put aside. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class UnsortedPages implements KitPages {
    private static final int PAGE = 50;
    private static final String HERE = "//admin/incoming";

    private final Arrived arrived;
    private final AuditLog audit;

    @Activate
    public UnsortedPages(@Reference Arrived arrived, @Reference AuditLog audit) {
        this.arrived = arrived;
        this.audit = audit;
    }

    /** A message in the list. Public, because templates read it. */
    public record Line(ArrivalRow row, String from) {}

    @Override
    public String name() {
        return NotifyTables.ID;
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.CONTENT, "/admin/incoming", "incoming.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get("/admin/incoming", ADMINISTER, this::list);
        on.post("/admin/incoming/{id}/again", ADMINISTER, in -> moved(in, arrived.again(in.path("id"))));
        on.post("/admin/incoming/{id}/aside", ADMINISTER, in -> moved(in, arrived.aside(in.path("id"))));
    }

    private HttpReply list(HttpCall in) {
        var standing = in.query().text("aside").isPresent() ? Standing.PUT_ASIDE : Standing.UNSORTED;
        var found = arrived.list(standing, in.query().slice(PAGE));
        var lines = found.items().stream().map(this::line).toList();
        return HttpReply.page(
                "incoming", Map.of("found", found, "lines", lines, "aside", standing == Standing.PUT_ASIDE));
    }

    private Line line(ArrivalRow row) {
        return new Line(row, Masked.of(arrived.from(row)));
    }

    private HttpReply moved(HttpCall in, boolean done) {
        if (!done) {
            throw new NotFound();
        }
        audit.record("kit", in.visitor(), "kit.incoming-sorted", in.path("id"));
        return HttpReply.seeOther(HERE).notice("incoming.sorted.notice");
    }
}
