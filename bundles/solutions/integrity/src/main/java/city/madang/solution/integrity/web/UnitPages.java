// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.web;

import static city.madang.solution.integrity.web.Secret.unkept;

import city.madang.data.Sliced;
import city.madang.file.FileId;
import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.integrity.Unit;
import city.madang.solution.integrity.domain.ReportId;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Map;

/** The unit's list, which says nothing of content, the lock, and files. */
public final class UnitPages {
    private static final int LINES = 50;

    private final Kit kit;
    private final Unit unit;

    public UnitPages(Kit kit, Unit unit) {
        this.kit = kit;
        this.unit = unit;
    }

    public void routes(Routes on) {
        on.get("/desk", UnitActions.LIST, this::list).uncounted();
        on.form("/desk/unlock", UnitActions.OPEN, this::showUnlock, this::unlock)
                .uncounted();
        on.post("/desk/lock", UnitActions.LIST, this::lock).uncounted();
        on.get("/desk/reports/{report}/files/{file}", UnitActions.FILE, this::file)
                .uncounted();
    }

    static Official official(HttpCall in) {
        return in.visitor().official().orElseThrow();
    }

    static ReportId report(HttpCall in) {
        return in.path("report", ReportId::new);
    }

    private HttpReply list(HttpCall in) {
        in.must(UnitActions.LIST, UnitActions.looked("list"));
        var found = unit.list(official(in), in.query().slice(LINES));
        var lines = found.items().stream().map(each -> ReportLine.of(each, kit)).toList();
        return unkept(HttpReply.page(
                "list",
                Map.of(
                        "found",
                        new Sliced<>(lines, found.slice(), found.total()),
                        "established",
                        unit.lane().isEstablished(),
                        "unlocked",
                        unit.lane().isUnlocked(official(in)),
                        "chief",
                        official(in).holds(Unit.CHIEF))));
    }

    private HttpReply showUnlock(HttpCall in) {
        if (!unit.lane().isEstablished()) {
            return HttpReply.seeOther("/desk");
        }
        var report =
                in.query().value("report", ReportId::new).map(ReportId::value).orElse("");
        return unkept(HttpReply.form("unlock", in.form(), Map.of("report", report)));
    }

    private HttpReply unlock(HttpCall in) {
        if (!unit.lane().isEstablished()) {
            throw new NotAllowed("keys.none");
        }
        var form = in.form();
        var report = form.value("report", ReportId::new);
        var passphrase = form.text("passphrase").required().max(KeyPages.LONGEST);
        if (!form.hasErrors() && !unit.lane().unlock(official(in), passphrase.get())) {
            form.error("passphrase", "wrong");
        }
        if (form.hasErrors()) {
            var typed = report.find().map(ReportId::value).orElse("");
            return unkept(HttpReply.form("unlock", form, Map.of("report", typed)));
        }
        return HttpReply.seeOther(
                report.find().map(id -> "/desk/reports/" + id.value()).orElse("/desk"));
    }

    private HttpReply lock(HttpCall in) {
        unit.lane().lock(official(in));
        return HttpReply.seeOther("/desk").notice("unlock.locked");
    }

    private HttpReply file(HttpCall in) {
        var report = unit.find(official(in), report(in));
        if (!unit.lane().isUnlocked(official(in))) {
            return HttpReply.seeOther("/desk/unlock?report=" + report.id().value());
        }
        in.must(UnitActions.FILE, UnitActions.looked(report.id().brief()));
        var file = unit.file(official(in), report.id(), in.path("file", FileId::new));
        return HttpReply.download(file.type(), file.name(), out -> {
            try (var bytes = unit.bytes(official(in), file.id())) {
                bytes.transferTo(out);
            }
        });
    }
}
