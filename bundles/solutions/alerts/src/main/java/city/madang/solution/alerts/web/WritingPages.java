// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.web;

import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.alerts.Book;
import city.madang.solution.alerts.Office;
import city.madang.solution.alerts.domain.Alert;
import city.madang.solution.alerts.domain.AlertId;
import city.madang.solution.alerts.domain.Category;
import city.madang.solution.alerts.domain.Certainty;
import city.madang.solution.alerts.domain.Occasion;
import city.madang.solution.alerts.domain.Response;
import city.madang.solution.alerts.domain.Severity;
import city.madang.solution.alerts.domain.Status;
import city.madang.solution.alerts.domain.Target;
import city.madang.solution.alerts.domain.Urgency;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The sheet on which an alert is written. */
public final class WritingPages {
    private final Kit kit;
    private final Book book;
    private final Office office;

    public WritingPages(Kit kit, Book book, Office office) {
        this.kit = kit;
        this.book = book;
        this.office = office;
    }

    public void routes(Routes on) {
        on.form("/desk/new", Actions.WRITE, this::begin, this::add);
        on.form("/desk/alerts/{id}/edit", Actions.WRITE, this::edit, this::change);
    }

    HttpReply begin(HttpCall in) {
        var occasion = in.query().value("occasion", Occasion::valueOf);
        return page(in, in.form(), Sheet.blank(kit, occasion), Optional.empty());
    }

    HttpReply add(HttpCall in) {
        var sheet = Sheet.sent(kit, in.form());
        var content = sheet.content(kit, in.form());
        if (content.isEmpty()) {
            return page(in, in.form(), sheet, Optional.empty());
        }
        var id = office.begin(in.visitor(), content.get());
        return HttpReply.seeOther("/desk/alerts/" + id).notice("edit.done");
    }

    HttpReply edit(HttpCall in) {
        var alert = book.get(in.path("id", AlertId::new));
        return page(in, in.form(), Sheet.of(kit, alert.content()), Optional.of(alert));
    }

    HttpReply change(HttpCall in) {
        var alert = book.get(in.path("id", AlertId::new));
        var form = in.form();
        var version = form.value("version", Integer::valueOf).required();
        var sheet = Sheet.sent(kit, form);
        var content = sheet.content(kit, form);
        if (content.isEmpty()) {
            return page(in, form, sheet, Optional.of(alert));
        }
        try {
            office.write(in.visitor(), alert.id(), version.get(), content.get());
            return HttpReply.seeOther("/desk/alerts/" + alert.id()).notice("edit.done");
        } catch (NotAllowed e) {
            return HttpReply.seeOther("/desk/alerts/" + alert.id()).notice(e.key());
        }
    }

    private HttpReply page(HttpCall in, Form form, Sheet sheet, Optional<Alert> alert) {
        var model = new HashMap<String, Object>();
        var locale = in.locale();
        model.put("sheet", sheet);
        model.put("version", alert.map(each -> each.course().version()).orElse(0));
        model.put("fresh", alert.isEmpty());
        model.put("type", alert.map(each -> each.type().name()).orElse("ALERT"));
        model.put("occasions", choices(locale, "occasion", ".event", Occasion.values()));
        model.put("statuses", choices(locale, "status", "", Status.values()));
        model.put("categories", choices(locale, "category", "", Category.values()));
        model.put("responses", choices(locale, "response", "", Response.values()));
        model.put("urgencies", choices(locale, "urgency", "", Urgency.values()));
        model.put("severities", choices(locale, "severity", "", Severity.values()));
        model.put("certainties", choices(locale, "certainty", "", Certainty.values()));
        model.put("areas", AreaChoices.of(kit, locale));
        model.put("chosen", sheet.areas());
        model.put("longest", Target.MOST_NAME);
        return HttpReply.form("edit", form, model);
    }

    private List<Choice> choices(Locale locale, String key, String part, Enum<?>[] values) {
        return Stream.of(values)
                .map(each -> new Choice(each.name(), kit.texts().text(locale, key + "." + each.name() + part)))
                .toList();
    }
}
