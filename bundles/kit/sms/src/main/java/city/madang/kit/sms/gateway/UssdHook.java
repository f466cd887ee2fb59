// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import city.madang.kit.sms.smpp.Numbering;
import city.madang.kit.sms.talk.UssdTalks.Input;
import city.madang.kit.sms.talk.UssdTalks.Screen;
import city.madang.web.HttpReply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.function.Function;

/** What a USSD gateway calls with each answer, and what it shows then. */
final class UssdHook {
    private static final int BAD = 400;
    private static final int NOT_YOURS = 403;
    private static final int MOST = 10_000;
    private static final int LONGEST_SESSION = 200;
    private static final String PLACE = "{text}";

    private final UssdMapping mapping;
    private final Caller caller;
    private final Numbering numbering;
    private final Function<Input, Screen> talks;

    UssdHook(UssdMapping mapping, String secret, String country, Function<Input, Screen> talks) {
        this.mapping = mapping;
        caller = new Caller(mapping.proof(), secret, mapping.allow());
        numbering = new Numbering(country);
        this.talks = talks;
    }

    HttpReply answer(Caller.Call call) {
        if (!caller.made(call)) {
            return no(NOT_YOURS);
        }
        return call.read().flatMap(this::input).map(talks).map(this::shown).orElseGet(() -> no(BAD));
    }

    private Optional<Input> input(IncomingCall sent) {
        var session = sent.find(mapping.session()).filter(each -> !each.isEmpty() && each.length() <= LONGEST_SESSION);
        var from = sent.find(mapping.from()).flatMap(number -> numbering.read(number, false));
        var text = sent.find(mapping.text()).orElse("");
        return session.isEmpty() || from.isEmpty() || text.length() > MOST
                ? Optional.empty()
                : Optional.of(new Input(session.get(), from.get(), text, mapping.whole()));
    }

    private HttpReply shown(Screen screen) {
        var reply = screen.goesOn() ? mapping.goesOn() : mapping.ends();
        return reply.json() == null
                ? HttpReply.text("text/plain", reply.plain().replace(PLACE, screen.text()))
                : HttpReply.text(
                        "application/json", filled(reply.json(), screen.text()).toString());
    }

    private static JsonNode filled(JsonNode template, String text) {
        if (template.isTextual()) {
            return JsonNodeFactory.instance.textNode(template.asText().replace(PLACE, text));
        }
        if (!template.isObject()) {
            return template;
        }
        var object = JsonNodeFactory.instance.objectNode();
        template.properties().forEach(each -> object.set(each.getKey(), filled(each.getValue(), text)));
        return object;
    }

    private static HttpReply no(int status) {
        return HttpReply.text("text/plain", "no").status(status);
    }
}
