// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.l10n.LocalText;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a service asks programs besides what and where. */
public final class AttributePages {
    private static final int MOST_DESCRIPTION = 500;
    private static final String PAGE = "/desk/services/{code}";

    private final Kit kit;
    private final Services services;
    private final Attributes attributes;

    /** An attribute as it is listed. Public, because templates read it. */
    public record Listed(Attribute attribute, String type, String description, List<String> choices) {}

    /** Where the question in one language is typed. */
    public record DescriptionField(String tag, String language, String typed) {}

    public AttributePages(Kit kit, Services services) {
        this.kit = kit;
        this.services = services;
        this.attributes = new Attributes(kit);
    }

    public void routes(Routes on) {
        on.form(PAGE, ClientPages.PROGRAMS, in -> page(in, in.form()), this::add);
        on.post(PAGE + "/{attribute}/remove", ClientPages.PROGRAMS, this::remove);
    }

    HttpReply add(HttpCall in) {
        var form = in.form();
        var attribute = read(service(in).code(), form);
        if (attribute.isEmpty()) {
            return page(in, form);
        }
        try {
            attributes.add(in.visitor(), attribute.get());
        } catch (NotAllowed e) {
            form.error("code", "taken");
            return page(in, form);
        }
        return HttpReply.seeOther(address(in)).notice("open311-attributes.added.notice");
    }

    /** Empty when the form has errors. */
    private Optional<Attribute> read(ServiceCode service, Form form) {
        var code = form.value("code", Attribute::code).required();
        var datatype = form.value("datatype", Attribute.Type::valueOf).required();
        var description = descriptions(form);
        var hint = form.text("hint").max(Attribute.MOST_HINT);
        var choices = form.value("choices", new ChoiceLines(kit.city().languages())::read);
        boolean asks = !form.flag("tells");
        if (description.isEmpty()) {
            form.error("description", "required");
        }
        if (datatype.find().filter(Attribute.Type::isList).isPresent()) {
            choices.required();
        }
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(new Attribute(
                        service,
                        code.get(),
                        0,
                        datatype.get(),
                        asks && form.flag("required"),
                        asks,
                        new LocalText(description),
                        hint.find().orElse(""),
                        datatype.get().isList() ? choices.get() : List.of()));
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

    private Map<String, String> descriptions(Form form) {
        var texts = new TreeMap<String, String>();
        for (var language : kit.city().languages()) {
            var tag = language.toLanguageTag();
            form.text("description." + tag).max(MOST_DESCRIPTION).find().ifPresent(text -> texts.put(tag, text));
        }
        return texts;
    }

    private HttpReply page(HttpCall in, Form form) {
        var service = service(in);
        return HttpReply.form(
                "open311-attributes",
                form,
                Map.of(
                        "service",
                        service,
                        "name",
                        service.name().in(in.locale()),
                        "listed",
                        attributes.of(service.code()).stream()
                                .map(each -> listed(each, in.locale()))
                                .toList(),
                        "types",
                        types(in.locale()),
                        "descriptionFields",
                        kit.city().languages().stream()
                                .map(language -> field(form, language, in.locale()))
                                .toList()));
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

    private String type(Attribute.Type type, Locale reader) {
        return kit.texts().text(reader, "open311-attributes.type." + type);
    }

    private List<Choice> types(Locale reader) {
        return Arrays.stream(Attribute.Type.values())
                .map(type -> new Choice(type.name(), type(type, reader)))
                .toList();
    }

    private static DescriptionField field(Form form, Locale language, Locale reader) {
        var tag = language.toLanguageTag();
        return new DescriptionField(
                tag,
                language.getDisplayName(reader),
                form.text("description." + tag).find().orElse(""));
    }
}
