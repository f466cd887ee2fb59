// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.module.Kit;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Given;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.open311.Attribute;
import city.madang.solution.complaints.open311.Attributes;
import city.madang.web.Form;
import city.madang.web.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the service that is chosen in a form asks besides. A form that shows it says of which service it did. */
record AskedOf(Kit kit, Services services) {

    /** What a form says to who sent it. */
    private enum State {
        OPEN,
        /** They have to see the questions first. */
        UNSEEN,
        /** The answers were judged. */
        CHECKED
    }

    /** For the template {@code questions}, with what was typed. */
    Map<String, Object> model(Form form, Locale reader) {
        var service = chosen(form);
        var asked = attributes(service).stream()
                .map(each -> field(each, form, reader))
                .toList();
        return model(service, asked, reader, state(form, service));
    }

    /** The same where nothing was typed yet. */
    Map<String, Object> model(Query query, Locale reader) {
        var service = query.value("service", ServiceCode::new).flatMap(this::offered);
        var asked = attributes(service).stream()
                .map(each -> field(each, List.of(), reader))
                .toList();
        return model(service, asked, reader, State.OPEN);
    }

    private static Map<String, Object> model(
            Optional<Service> service, List<AskedField> asked, Locale reader, State state) {
        return Map.of(
                "asked",
                asked,
                "askedOf",
                service.map(each -> each.code().value()).orElse(""),
                "askedAbout",
                service.map(each -> each.name().in(reader)).orElse(""),
                "checked",
                state == State.CHECKED,
                "unseen",
                state == State.UNSEEN);
    }

    private static State state(Form form, Optional<Service> service) {
        if (!isJudged(form)) {
            return State.OPEN;
        }
        return service.filter(each -> isShown(form, each)).isPresent() ? State.CHECKED : State.UNSEEN;
    }

    /** A form that was sent to file it, and not for more to be shown in it, or for adding a voice to another request. */
    private static boolean isJudged(Form form) {
        return form.hasErrors()
                && form.text("step").find().isEmpty()
                && form.text("voice").find().isEmpty();
    }

    /** Whether who sends the form has seen what this service asks. */
    private static boolean isShown(Form form, Service service) {
        return form.text(AskedField.NAME)
                .find()
                .filter(service.code().value()::equals)
                .isPresent();
    }

    private Optional<Service> chosen(Form form) {
        return form.value("service", ServiceCode::new).find().flatMap(this::offered);
    }

    private Optional<Service> offered(ServiceCode code) {
        return services.tree().offered(code);
    }

    private List<Attribute> attributes(Optional<Service> service) {
        return service.map(each -> new Attributes(kit).of(each.code())).orElse(List.of());
    }

    private AskedField field(Attribute attribute, Form form, Locale reader) {
        return field(attribute, form.texts(AskedField.name(attribute.code())), reader);
    }

    private AskedField field(Attribute attribute, List<String> typed, Locale reader) {
        return AskedField.ours(attribute, typed, kit.city().zone(), reader);
    }

    /**
     * The answers, in the order of asking; the form has errors where something is missing or cannot be, or was not seen yet, and where
     * nobody files about the service that was chosen.
     */
    List<Given> given(Form form, Locale reader) {
        var service = chosen(form);
        if (service.isEmpty() && form.text("service").find().isPresent()) {
            form.error("service", "invalid");
        }
        var asked = attributes(service);
        if (!asked.isEmpty() && !isShown(form, service.orElseThrow())) {
            form.error("asked", "unseen");
            return List.of();
        }
        return asked.stream()
                .flatMap(
                        each -> field(each, form, reader).answers(form).stream().map(each::given))
                .toList();
    }
}
