// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.module.Kit;
import city.madang.solution.complaints.AnswerTemplates;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.AnswerTemplate;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answers that are often given, which a chief looks after. */
public final class TemplatePages {
    private final Kit kit;
    private final AnswerTemplates templates;
    private final Services services;

    /** A template as it is listed. */
    public record Listed(AnswerTemplate template, String service, String language) {}

    public TemplatePages(Kit kit, Services services) {
        this.kit = kit;
        this.templates = new AnswerTemplates(kit, services);
        this.services = services;
    }

    public void routes(Routes on) {
        on.form("/desk/templates", DeskActions.SERVICES, in -> page(in, in.form(), Optional.empty()), this::add);
        on.form("/desk/templates/{id}", DeskActions.SERVICES, this::edit, this::change);
        on.post("/desk/templates/{id}/remove", DeskActions.SERVICES, this::remove);
    }

    HttpReply add(HttpCall in) {
        return save(in, Optional.empty());
    }

    HttpReply edit(HttpCall in) {
        return page(in, in.form(), Optional.of(template(in)));
    }

    HttpReply change(HttpCall in) {
        return save(in, Optional.of(template(in)));
    }

    HttpReply remove(HttpCall in) {
        templates.remove(in.visitor(), template(in));
        return HttpReply.seeOther("/desk/templates").notice("templates.removed");
    }

    private AnswerTemplate template(HttpCall in) {
        return templates.get(in.path("id", Long::valueOf));
    }

    private HttpReply save(HttpCall in, Optional<AnswerTemplate> old) {
        var form = in.form();
        var title = form.text("title").required().max(AnswerTemplate.MOST_TITLE);
        var service = form.value("service", ServiceCode::new);
        var language = form.value("language", this::language).required();
        var body = form.text("body").required().max(Answer.MOST_TEXT);
        if (service.find().isPresent() && service.find().flatMap(services::find).isEmpty()) {
            form.error("service", "invalid");
        }
        body.find()
                .map(AnswerTemplate::unknownPlaces)
                .filter(unknown -> !unknown.isEmpty())
                .ifPresent(unknown -> form.error("body", "place", "{" + String.join("}, {", unknown) + "}"));
        if (form.hasErrors()) {
            return page(in, form, old);
        }
        long id = old.map(AnswerTemplate::id).orElse(0L);
        templates.save(in.visitor(), new AnswerTemplate(id, service.find(), language.get(), title.get(), body.get()));
        return HttpReply.seeOther("/desk/templates").notice("templates.saved");
    }

    private Locale language(String tag) {
        return kit.city().languages().stream()
                .filter(each -> each.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** @param edited empty for a new one */
    private HttpReply page(HttpCall in, Form form, Optional<AnswerTemplate> edited) {
        var names = new Names(kit, services, in.locale());
        List<Listed> listed = templates.all().stream()
                .map(each -> new Listed(
                        each,
                        each.service().isEmpty() ? names.text("templates.service.all") : names.service(each.service()),
                        each.language().getDisplayLanguage(in.locale())))
                .toList();
        var languages = kit.city().languages().stream()
                .map(each -> new Choice(each.toLanguageTag(), each.getDisplayName(in.locale())))
                .toList();
        var model = new HashMap<String, Object>();
        model.put("listed", listed);
        model.put("edited", edited);
        model.put("action", edited.map(each -> "/desk/templates/" + each.id()).orElse("/desk/templates"));
        model.put("title", edited.map(AnswerTemplate::title).orElse(""));
        model.put("body", edited.map(AnswerTemplate::body).orElse(""));
        model.put("service", edited.flatMap(AnswerTemplate::service));
        model.put(
                "language",
                edited.map(AnswerTemplate::language).orElse(in.locale()).toLanguageTag());
        model.put("services", names.orNone("templates.service.all", names.services()));
        model.put("spoken", languages);
        return HttpReply.form("templates", form, model);
    }
}
