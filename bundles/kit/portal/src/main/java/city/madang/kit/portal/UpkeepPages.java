// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.Outbox;
import city.madang.kit.SearchIndex;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The administrator's pages on what runs behind: deliveries that were given up, the search index. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class UpkeepPages implements KitPages {
    private static final Logger LOG = LoggerFactory.getLogger(UpkeepPages.class);
    private static final int MOST = 200;

    private final Outbox outbox;
    private final SearchIndex index;
    private final AuditLog audit;
    private final AtomicReference<CompletableFuture<Long>> rebuilding =
            new AtomicReference<>(CompletableFuture.completedFuture(-1L));

    @Activate
    public UpkeepPages(@Reference Outbox outbox, @Reference SearchIndex index, @Reference AuditLog audit) {
        this.outbox = outbox;
        this.index = index;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.OPERATION, "/admin/upkeep", "admin-upkeep.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get("/admin/upkeep", Admin.ACTION, this::upkeep);
        on.post("/admin/upkeep/deliveries/{delivery}/retry", Admin.ACTION, this::retry);
        on.post("/admin/upkeep/search/rebuild", Admin.ACTION, this::rebuild);
    }

    HttpReply upkeep(HttpCall in) {
        var last = rebuilding.get();
        return HttpReply.page(
                "admin-upkeep",
                Map.of(
                        "parked", outbox.parked(MOST),
                        "kinds", index.kinds(in.locale()),
                        "rebuilding", !last.isDone(),
                        "failed", last.isCompletedExceptionally(),
                        "rebuilt", last.isDone() && !last.isCompletedExceptionally() ? last.join() : -1L));
    }

    private HttpReply retry(HttpCall in) {
        var delivery = in.path("delivery", Long::valueOf);
        outbox.retry(delivery);
        audit.record("kit", in.visitor(), "kit.delivery-retry", delivery.toString());
        return HttpReply.seeOther("//admin/upkeep").notice("admin-upkeep.retried.notice");
    }

    /** Goes on in the background; at Seoul's volume it takes minutes. */
    private HttpReply rebuild(HttpCall in) {
        var last = rebuilding.get();
        if (last.isDone()) {
            var next = new CompletableFuture<Long>();
            if (rebuilding.compareAndSet(last, next)) {
                audit.record("kit", in.visitor(), "kit.search-rebuild", "index");
                CompletableFuture.supplyAsync(index::rebuild)
                        .whenComplete((count, failure) -> finish(next, count, failure));
            }
        }
        return HttpReply.seeOther("//admin/upkeep").notice("admin-upkeep.rebuild.notice");
    }

    private static void finish(CompletableFuture<Long> next, Long count, Throwable failure) {
        if (failure == null) {
            next.complete(count);
        } else {
            LOG.warn("The search index could not be rebuilt; the old one serves", failure);
            next.completeExceptionally(failure);
        }
    }
}
