// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.AnswerType;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a service asks besides what and where: whoever files by a form, at the counter, or by a program. */
public final class AttributePages {
    private static final String PAGE = "/desk/services/{code}";
    private static final String ONE = PAGE + "/{attribute}";

    private final Kit kit;
    private final Services services;
    private final Attributes attributes;

    /** An attribute as it is listed. Public, because templates read it. */
    public record Listed(Attribute attribute, String type, String description, List<String> choices) {}

    public AttributePages(Kit kit, Services services) {
        this.kit = kit;
        this.services = services;
        this.attributes = new Attributes(kit);
    }

    public void routes(Routes on) {
        on.form(PAGE, ClientPages.PROGRAMS, in -> page(in, in.form(), Optional.empty()), this::add);
        on.form(
                ONE + "/change",
                ClientPages.PROGRAMS,
                in -> page(in, in.form(), Optional.of(attribute(in))),
                this::change);
        on.post(ONE + "/up", ClientPages.PROGRAMS, this::up);
        on.post(ONE + "/remove", ClientPages.PROGRAMS, this::remove);
    }

    private Attribute attribute(HttpCall in) {
        return attributes
                .find(in.path("code", ServiceCode::new), in.path("attribute"))
                .orElseThrow(NotFound::new);
    }

    HttpReply add(HttpCall in) {
        var form = in.form();
        var attribute = typed(form).read(service(in).code(), Optional.empty());
        if (attribute.isEmpty()) {
            return page(in, form, Optional.empty());
        }
        try {
            attributes.add(in.visitor(), attribute.get());
        } catch (NotAllowed e) {
            form.error("code", "taken");
            return page(in, form, Optional.empty());
        }
        return HttpReply.seeOther(address(in)).notice("open311-attributes.added.notice");
    }

    HttpReply change(HttpCall in) {
        var form = in.form();
        var before = attribute(in);
        var attribute = typed(form).read(before.service(), Optional.of(before));
        if (attribute.isEmpty()) {
            return page(in, form, Optional.of(before));
        }
        attributes.change(in.visitor(), attribute.get());
        return HttpReply.seeOther(address(in)).notice("open311-attributes.changed.notice");
    }

    HttpReply up(HttpCall in) {
        attributes.up(in.visitor(), service(in).code(), in.path("attribute"));
        return HttpReply.seeOther(address(in));
    }

    HttpReply remove(HttpCall in) {
        attributes.remove(in.visitor(), service(in).code(), in.path("attribute"));
        return HttpReply.seeOther(address(in)).notice("open311-attributes.removed.notice");
    }

    private static String address(HttpCall in) {
        return "/desk/services/" + in.path("code");
    }

    private Service service(HttpCall in) {
        return services.find(in.path("code", ServiceCode::new)).orElseThrow(NotFound::new);
    }

    private AttributeForm typed(Form form) {
        return new AttributeForm(form, kit.city().languages());
    }

    /** @param changed the one that is about to be changed; empty where another is added */
    private HttpReply page(HttpCall in, Form form, Optional<Attribute> changed) {
        var service = service(in);
        var reader = in.locale();
        var typed = typed(form);
        var model = new HashMap<String, Object>();
        model.put("service", service);
        model.put("name", service.name().in(reader));
        model.put("changed", changed);
        model.put(
                "action",
                address(in) + changed.map(each -> "/" + each.code() + "/change").orElse(""));
        model.put(
                "listed",
                attributes.of(service.code()).stream()
                        .map(each -> listed(each, reader))
                        .toList());
        model.put("types", types(reader));
        model.put("descriptionFields", typed.shown("description", changed.map(Attribute::description), reader));
        model.put("hintFields", typed.shown("hint", changed.flatMap(Attribute::hint), reader));
        model.put("choiceLines", changed.map(this::lines).orElse(""));
        return HttpReply.form("open311-attributes", form, model);
    }

    private String lines(Attribute attribute) {
        return new ChoiceLines(kit.city().languages()).write(attribute.choices());
    }

    private Listed listed(Attribute attribute, Locale reader) {
        return new Listed(
                attribute,
                type(attribute.datatype(), reader),
                attribute.description().in(reader),
                attribute.choices().stream()
                        .map(choice -> choice.name().in(reader))
                        .toList());
    }

    private String type(AnswerType type, Locale reader) {
        return kit.texts().text(reader, "open311-attributes.type." + type);
    }

    private List<Choice> types(Locale reader) {
        return Arrays.stream(AnswerType.values())
                .map(type -> new Choice(type.name(), type(type, reader)))
                .toList();
    }
}
