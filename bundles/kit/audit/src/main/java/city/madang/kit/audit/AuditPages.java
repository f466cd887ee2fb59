// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit;

import city.madang.data.Slice;
import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.AuditChain;
import city.madang.kit.Cities;
import city.madang.kit.KitPages;
import city.madang.kit.SpreadsheetText;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's page on the record of acts: filter, page, export, check. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class AuditPages implements KitPages {
    private static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    private static final int PAGE = 100;

    private final TableAudit audit;
    private final AuditChain chain;
    private final Cities cities;

    @Activate
    public AuditPages(@Reference TableAudit audit, @Reference AuditChain chain, @Reference Cities cities) {
        this.audit = audit;
        this.chain = chain;
        this.cities = cities;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.OPERATION, "/admin/audit", "audit.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get("/admin/audit", ADMINISTER, this::show);
        on.get("/admin/audit/entries.csv", ADMINISTER, this::csv);
        on.get("/admin/audit/chain.jsonl", ADMINISTER, this::chain);
        on.post("/admin/audit/check", ADMINISTER, this::check);
    }

    private HttpReply show(HttpCall in) {
        var model = new HashMap<String, Object>();
        for (var name : List.of("who", "action", "subject", "from", "until")) {
            model.put(name, in.query().text(name).orElse(""));
        }
        model.put("found", audit.list(filter(in), in.query().slice(PAGE)));
        model.put("most", TableAudit.COUNTED);
        model.put("head", chain.head());
        model.put("key", chain.publicKey());
        model.put("query", asked(model));
        return HttpReply.page("audit", model);
    }

    private static String asked(Map<String, Object> model) {
        var parts = new ArrayList<String>();
        for (var name : List.of("who", "action", "subject", "from", "until")) {
            var value = (String) model.get(name);
            if (!value.isEmpty()) {
                parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private EntryFilter filter(HttpCall in) {
        var zone = cities.city().zone();
        return new EntryFilter(
                in.query().text("who"),
                in.query().text("action").map(text -> text.replaceAll("[%_\\\\]", "") + "%"),
                in.query().text("subject"),
                in.query()
                        .value("from", LocalDate::parse)
                        .map(day -> day.atStartOfDay(zone).toInstant()),
                in.query()
                        .value("until", LocalDate::parse)
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private HttpReply csv(HttpCall in) {
        var rows = new ArrayList<EntryRow>();
        for (int page = 1; page <= TableAudit.COUNTED / Slice.MOST; page++) {
            var slice = audit.list(filter(in), new Slice(page, Slice.MOST));
            rows.addAll(slice.items());
            if (!slice.hasNext()) {
                break;
            }
        }
        audit.record("kit", in.visitor(), "kit.audit-export", "csv");
        return HttpReply.download(
                "text/csv",
                "record-of-acts.csv",
                (SpreadsheetText.MARK + EntryCsv.of(rows)).getBytes(StandardCharsets.UTF_8));
    }

    /** Written while it is sent, because the chain grows for ever. */
    private HttpReply chain(HttpCall in) {
        audit.record("kit", in.visitor(), "kit.audit-export", "chain");
        return HttpReply.download("application/x-ndjson", "record-of-acts.jsonl", out -> chain.export(1, out));
    }

    private HttpReply check(HttpCall in) {
        Optional<String> wrong = chain.check();
        audit.record("kit", in.visitor(), "kit.audit-check", wrong.isEmpty() ? "whole" : "broken");
        var back = HttpReply.seeOther("//admin/audit");
        return wrong.isEmpty() ? back.notice("audit.whole.notice") : back.notice("audit.broken.notice", wrong.get());
    }
}
