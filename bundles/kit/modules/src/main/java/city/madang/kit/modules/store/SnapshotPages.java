// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import static city.madang.kit.modules.store.StoreDesk.ADMINISTER;
import static city.madang.kit.modules.store.StorePages.PATH;

import city.madang.kit.KitPages;
import city.madang.kit.modules.installing.Snapshot;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Going back to a snapshot: what was written since is said before, and kept. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SnapshotPages implements KitPages {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotPages.class);

    private final StoreDesk desk;

    @Activate
    public SnapshotPages(@Reference StoreDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return StoreDesk.NAME;
    }

    @Override
    public void routes(Routes on) {
        on.form(PATH + "/{id}/snapshots/{snapshot}", ADMINISTER, this::show, this::rollBack);
    }

    private HttpReply show(HttpCall in) {
        var report = desk.report(in.path("id"));
        var snapshot = snapshot(in);
        var model = new HashMap<String, Object>(Map.of(
                "report",
                report,
                "name",
                desk.stock().nameOf(report.id(), in.locale()),
                "snapshot",
                snapshot,
                "there",
                desk.stock().catalogue().find(report.id(), snapshot.version()).isPresent()));
        try {
            model.put("newer", desk.changes().installer().newer(report.id(), snapshot.name()));
        } catch (IOException e) {
            LOG.warn("The snapshot {} of {} cannot be compared", snapshot.name(), report.id(), e);
        }
        return HttpReply.form("snapshot", in.form(), model);
    }

    private HttpReply rollBack(HttpCall in) {
        var report = desk.report(in.path("id"));
        var snapshot = snapshot(in);
        desk.audit().record("kit", in.visitor(), "kit.module-roll-back", report.id() + " " + snapshot.name());
        desk.changes().rollBack(report.id(), snapshot.name());
        return PlanPages.begun(report.id());
    }

    private Snapshot snapshot(HttpCall in) {
        return desk.changes().installer().snapshots(in.path("id")).stream()
                .filter(each -> each.name().equals(in.path("snapshot")))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
