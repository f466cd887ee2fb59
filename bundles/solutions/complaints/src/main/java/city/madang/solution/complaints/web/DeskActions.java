// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.Action;
import city.madang.solution.complaints.Desk;

/** What officials may be allowed to do; the kit adds that the record must be of their department and area. */
final class DeskActions {
    static final Action LOOK = Action.of("complaints.look", Desk.OFFICER, Desk.CHIEF);
    static final Action ASSIGN = Action.of("complaints.assign", Desk.OFFICER, Desk.CHIEF);
    static final Action ANSWER = Action.of("complaints.answer", Desk.OFFICER, Desk.CHIEF);
    static final Action TAKE_IN = Action.of("complaints.take-in", Desk.OFFICER, Desk.CHIEF);
    static final Action WORK = Action.of("complaints.work", Desk.CREW, Desk.OFFICER, Desk.CHIEF);
    static final Action APPROVE = Action.of("complaints.approve", Desk.CHIEF);
    static final Action SERVICES = Action.of("complaints.services", Desk.CHIEF);
    static final Action REPORT = Action.of("complaints.report", Desk.OFFICER, Desk.CHIEF);
    static final Action REPORT_PUBLISH = Action.of("complaints.report-publish", Desk.CHIEF);
    static final Action FAQS = Action.of("complaints.faqs", Desk.CHIEF);

    private DeskActions() {}
}
