// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.identity.Department;
import city.madang.identity.Official;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.AnswerTemplate;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.store.TemplateMapper;
import city.madang.web.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers that are often given. Chiefs look after them. */
public final class AnswerTemplates {
    private final Kit kit;
    private final Services services;

    public AnswerTemplates(Kit kit, Services services) {
        this.kit = kit;
        this.services = services;
    }

    /** By title. */
    public List<AnswerTemplate> all() {
        return kit.database().read(AnswerTemplates::all);
    }

    public static List<AnswerTemplate> all(Tx tx) {
        return tx.mapper(TemplateMapper.class).all();
    }

    /** Those in the request's language, for its service or for all, by title. */
    public List<AnswerTemplate> fitting(ServiceRequest request) {
        var language = request.report().language().getLanguage();
        return all().stream()
                .filter(each -> each.language().getLanguage().equals(language))
                .filter(each -> each.service().isEmpty() || each.service().equals(request.service()))
                .toList();
    }

    public AnswerTemplate get(long id) {
        return kit.database()
                .read(tx -> tx.mapper(TemplateMapper.class).find(id))
                .orElseThrow(NotFound::new);
    }

    /** With what is known of the request and of who answers, in the template's language. */
    public String filled(AnswerTemplate template, ServiceRequest request, Official official) {
        Locale language = template.language();
        var service = request.service().flatMap(services::find).map(Service::name);
        var department = request.assignment()
                .department()
                .flatMap(kit.organisation()::department)
                .map(Department::name);
        return template.filled(Map.of(
                "number", request.number().toString(),
                "title", request.report().title(),
                "service", service.map(name -> name.in(language)).orElse("–"),
                "department", department.map(name -> name.in(language)).orElse("–"),
                "officer", official.name(),
                "due", new Days(kit, language).day(request.due())));
    }

    /** Keeps a new one, or what was changed of an old one. */
    public void save(Visitor who, AnswerTemplate template) {
        kit.database().run(tx -> save(tx, who, template));
    }

    /** The same in a unit of work of somebody else. */
    public void save(Tx tx, Visitor who, AnswerTemplate template) {
        var mapper = tx.mapper(TemplateMapper.class);
        if (template.id() == 0) {
            mapper.insert(template);
        } else if (mapper.update(template) == 0) {
            throw new NotFound();
        }
        kit.audit().record(tx, who, "complaints.template", template.title());
    }

    public void remove(Visitor who, AnswerTemplate template) {
        kit.database().run(tx -> {
            tx.mapper(TemplateMapper.class).delete(template.id());
            kit.audit().record(tx, who, "complaints.template", template.title());
        });
    }
}
