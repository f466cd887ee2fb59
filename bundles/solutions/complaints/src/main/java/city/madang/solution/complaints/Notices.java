// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Message;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Transfer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What citizens are told about a request, in the unit of work that changed it, at the address that they left and in the language in
 * which they wrote. {@link DeskNotices} tells officials.
 */
final class Notices {
    private static final Map<String, Object> SAMPLE = Map.of(
            "number", "6K2M9-7QX4T-B0WVZ",
            "id", "6K2M97QX4TB0WVZ",
            "title", "Deep hole in Main Street",
            "due", Instant.parse("2026-11-20T09:00:00Z"));

    private static final Map<String, Object> AWAY = with(SAMPLE, "authority", "National Roads Office");

    private final Kit kit;
    private final Contacts contacts;

    Notices(Kit kit) {
        this.kit = kit;
        this.contacts = new Contacts(kit);
    }

    /** Declares what is sent, with believable values. */
    static Offer declare(Offer offer) {
        return offer.message("filed", SAMPLE)
                .message("written", with(SAMPLE, "pin", "123456"))
                .message("passed", with(SAMPLE, "department", "Streets and pavements"))
                .message("answered", with(SAMPLE, "answer", "The hole was filled on Tuesday."))
                .message("told", with(SAMPLE, "answer", "The hole was filled on Tuesday."))
                .message("stands", with(SAMPLE, "text", "Request 6K2M9-7QX4T-B0WVZ: Received."))
                .message("extended", with(SAMPLE, "why", "The part that is needed has to be ordered."))
                .message("transferred", with(AWAY, "reason", "The road belongs to the state."))
                .message("heard", with(SAMPLE, "text", "Status there: in progress"))
                .message("stuck", with(SAMPLE, "text", "city.example did not answer in time"))
                .message("back", with(SAMPLE, "text", "Status there: rejected"))
                .message("merged", SAMPLE)
                .message("separated", SAMPLE)
                .message("split", with(with(SAMPLE, "other", "7M3P1-2RY8V-C1XWA"), "pin", "123456"))
                .message("yours", SAMPLE)
                .message("ours", with(SAMPLE, "department", "Streets and pavements"))
                .message("asked", with(SAMPLE, "text", "Is the pipe below yours?"))
                .message("soon", SAMPLE)
                .message("late", SAMPLE)
                .message("act", SAMPLE)
                .message("approve", with(SAMPLE, "text", "The hole was filled on Tuesday."))
                .message("approved", SAMPLE)
                .message("declined", with(SAMPLE, "text", "Say when it is done."))
                .message("raised", with(SAMPLE, "text", "Kim Minji"))
                .message("opinion", with(SAMPLE, "text", "The pipe below is ours and sound."))
                .message("more", with(SAMPLE, "text", "It has become larger since."));
    }

    static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        var all = new HashMap<>(values);
        all.put(name, value);
        return all;
    }

    /**
     * By mail the PIN was shown on no page, and who reads the mailbox wrote the request: it is told there. A talk by text message
     * tells number and PIN itself.
     */
    void received(Tx tx, ServiceRequest request, String pin) {
        switch (request.channel()) {
            case EMAIL, SOCIAL -> toCitizen(tx, request, "written", with(values(request), "pin", pin));
            case SMS -> {}
            default -> toCitizen(tx, request, "filed", values(request));
        }
    }

    /** Somebody was put in charge. */
    void assigned(Tx tx, ServiceRequest request) {
        request.assignment()
                .department()
                .flatMap(kit.organisation()::department)
                .ifPresent(department -> toCitizen(
                        tx,
                        request,
                        "passed",
                        with(
                                values(request),
                                "department",
                                department.name().in(request.report().language()))));
    }

    /** Somebody with a phone is asked at once what the answer is worth. */
    void answered(Tx tx, ServiceRequest request) {
        var phone = address(tx, request).filter(to -> to.channel() == Channel.SMS);
        if (phone.isPresent()) {
            new TextedAnswers(kit)
                    .begin(tx, phone.get().value(), request.report().language(), request);
        } else {
            toCitizen(tx, request, "answered", withAnswer(request));
        }
    }

    /** Nobody is asked what the answer to somebody else's request is worth. */
    void answeredToo(Tx tx, ServiceRequest request) {
        toCitizen(tx, request, "told", withAnswer(request));
    }

    private static Map<String, Object> withAnswer(ServiceRequest request) {
        return with(
                values(request), "answer", request.answer().map(Answer::text).orElse(""));
    }

    /** Who asked by mail how it stands, or did something with it there; they are not always the one who filed it. */
    void stands(Tx tx, Address to, ServiceRequest request, String text) {
        var language = request.report().language();
        kit.messages()
                .send(
                        tx,
                        Message.of("stands", with(values(request), "text", text), to, language, about(request))
                                .atOnce());
    }

    /** Somebody else said the same before; the answer comes to both. */
    void merged(Tx tx, ServiceRequest request) {
        toCitizen(tx, request, "merged", values(request));
    }

    /** It was not the same after all. */
    void separated(Tx tx, ServiceRequest request) {
        toCitizen(tx, request, "separated", values(request));
    }

    /** Part of what the citizen said is a request of its own now; they were on no page that showed its PIN. */
    void split(Tx tx, ServiceRequest part, ReceiptNumber whole, String pin) {
        toCitizen(tx, part, "split", with(with(values(part), "other", whole.toString()), "pin", pin));
    }

    /** The office needs more time. */
    void extended(Tx tx, ServiceRequest request, String why) {
        toCitizen(tx, request, "extended", with(values(request), "why", why));
    }

    /** Somebody outside the city has it now. */
    void transferred(Tx tx, ServiceRequest request, Transfer to) {
        var values = with(values(request), "authority", to.authority());
        toCitizen(tx, request, "transferred", with(values, "reason", to.reason()));
    }

    /** Somebody outside the city told how it stands. */
    void heard(Tx tx, ServiceRequest request, String text) {
        toCitizen(tx, request, "heard", with(values(request), "text", text));
    }

    static Map<String, Object> values(ServiceRequest request) {
        var values = new HashMap<String, Object>();
        values.put("number", request.number().toString());
        values.put("id", request.number().value());
        values.put("title", request.report().title());
        values.put("due", request.due().map(due -> (Object) due).orElse(""));
        return values;
    }

    private void toCitizen(Tx tx, ServiceRequest request, String template, Map<String, Object> values) {
        address(tx, request)
                .ifPresent(to -> kit.messages()
                        .send(
                                tx,
                                Message.of(
                                        template, values, to, request.report().language(), about(request))));
    }

    private Optional<Address> address(Tx tx, ServiceRequest request) {
        return contacts.find(tx, request.number()).flatMap(Contact::address);
    }

    static String about(ServiceRequest request) {
        return request.number().value();
    }
}
