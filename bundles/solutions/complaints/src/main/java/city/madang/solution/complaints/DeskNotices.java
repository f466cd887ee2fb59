// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.message.Address;
import city.madang.message.Message;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Proposal;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Superior;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What officials are told about a request within the product, in the unit of work that changed it. */
final class DeskNotices {
    private final Kit kit;
    private final Staff staff;

    DeskNotices(Kit kit) {
        this.kit = kit;
        this.staff = new Staff(kit);
    }

    /** Somebody was put in charge: the officer is told, else who distributes the work of the department. Who did it knows. */
    void assigned(Tx tx, Visitor who, ServiceRequest request) {
        var assignment = request.assignment();
        var values = Notices.values(request);
        if (assignment.officer().isPresent()) {
            tell(
                    tx,
                    others(who, withDeputies(assignment.officer().stream(), assignment.department())),
                    request,
                    "yours",
                    values);
        } else {
            assignment.department().ifPresent(department -> toDepartment(tx, who, department, request, "ours", values));
        }
    }

    /** Another department is asked for its opinion. */
    void asked(Tx tx, Visitor who, ServiceRequest request, DepartmentId other, String question) {
        toDepartment(tx, who, other, request, "asked", withText(request, question));
    }

    private void toDepartment(
            Tx tx,
            Visitor who,
            DepartmentId department,
            ServiceRequest request,
            String template,
            Map<String, Object> values) {
        var name = kit.organisation()
                .department(department)
                .map(each -> each.name().in(kit.city().languages().get(0)))
                .orElse("");
        var told = staff.dispatchers(department, request).stream().map(Official::id);
        tell(
                tx,
                others(who, withDeputies(told, Optional.of(department))),
                request,
                template,
                Notices.with(values, "department", name));
    }

    private static Stream<PersonId> others(Visitor who, Stream<PersonId> officials) {
        var acting = who.official().map(Official::id);
        return officials.filter(each -> !acting.equals(Optional.of(each)));
    }

    /** To the superiors: it waits longer than it may; who is in charge of it now is told to act. */
    void late(Tx tx, List<Official> superiors, ServiceRequest request) {
        var charge = request.assignment().officer();
        for (var each : superiors) {
            toOfficial(
                    tx,
                    each.id(),
                    request,
                    charge.equals(Optional.of(each.id())) ? "act" : "late",
                    Notices.values(request));
        }
    }

    /** To the official who had it in charge when it went up. */
    void raised(Tx tx, PersonId officer, ServiceRequest request, String superiors) {
        toOfficial(tx, officer, request, "raised", withText(request, superiors));
    }

    /** Who can approve the answer; the chiefs of the city where the department has nobody else. */
    void proposed(Tx tx, Proposal proposal, ServiceRequest request) {
        var approvers = Stream.of(Superior.DEPARTMENT, Superior.CITY)
                .map(each -> staff.superiors(each, request).stream()
                        .map(Official::id)
                        .filter(one -> !one.equals(proposal.writer()))
                        .toList())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(List.of());
        var told = withDeputies(approvers.stream(), request.assignment().department())
                .filter(each -> !each.equals(proposal.writer()));
        tell(tx, told, request, "approve", withText(request, proposal.answer()));
    }

    /** What the second person said. */
    void toWriter(Tx tx, Proposal proposal, ServiceRequest request, String template, String text) {
        tell(tx, Stream.of(proposal.writer()), request, template, withText(request, text));
    }

    /** It could not be sent to somebody outside the city. */
    void stuck(Tx tx, ServiceRequest request, String text) {
        toOfficialInCharge(tx, request, "stuck", text);
    }

    /** Somebody outside the city has done with it, or does not have it any more. */
    void back(Tx tx, ServiceRequest request, String text) {
        toOfficialInCharge(tx, request, "back", text);
    }

    /** The time for the answer is nearly over. */
    void soon(Tx tx, ServiceRequest request) {
        request.assignment()
                .officer()
                .ifPresent(officer -> toOfficial(tx, officer, request, "soon", Notices.values(request)));
    }

    /** A department that was asked has replied. */
    void opinion(Tx tx, ServiceRequest request, String text) {
        toOfficialInCharge(tx, request, "opinion", text);
    }

    /**
     * The citizen wrote again.
     *
     * @param leading the request that it follows, if any, whose official answers both
     */
    void more(Tx tx, Optional<ReceiptNumber> leading, ServiceRequest request, String text) {
        leading.map(number -> Requests.get(tx, number))
                .orElse(request)
                .assignment()
                .officer()
                .ifPresent(officer -> toOfficial(tx, officer, request, "more", withText(request, text)));
    }

    private void toOfficialInCharge(Tx tx, ServiceRequest request, String template, String text) {
        request.assignment()
                .officer()
                .ifPresent(officer -> toOfficial(tx, officer, request, template, withText(request, text)));
    }

    private static Map<String, Object> withText(ServiceRequest request, String text) {
        return Notices.with(Notices.values(request), "text", text);
    }

    private void toOfficial(
            Tx tx, PersonId officer, ServiceRequest request, String template, Map<String, Object> values) {
        tell(tx, withDeputies(Stream.of(officer), request.assignment().department()), request, template, values);
    }

    /** In the city's first language, since the kit does not know theirs; each once. */
    private void tell(
            Tx tx, Stream<PersonId> officials, ServiceRequest request, String template, Map<String, Object> values) {
        var language = kit.city().languages().get(0);
        officials
                .distinct()
                .forEach(each -> kit.messages()
                        .send(
                                tx,
                                Message.of(template, values, Address.person(each), language, Notices.about(request))));
    }

    /** They, and who stands in for them today. */
    private Stream<PersonId> withDeputies(Stream<PersonId> officials, Optional<DepartmentId> department) {
        var told = officials.toList();
        var deputies = staff.of(department)
                .filter(each -> each.duties().stream().anyMatch(duty -> told.contains(duty.of())))
                .map(Official::id);
        return Stream.concat(told.stream(), deputies);
    }
}
