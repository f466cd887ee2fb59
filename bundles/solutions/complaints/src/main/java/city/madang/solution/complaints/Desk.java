// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Conflict;
import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.Course;
import city.madang.solution.complaints.domain.Narrowing;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.store.InboxFilter;
import city.madang.solution.complaints.store.Punctuality;
import city.madang.solution.complaints.store.RequestLine;
import city.madang.solution.complaints.store.RequestMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What officials do with requests. One public method is one unit of work; each act is recorded. */
public final class Desk {
    public static final Role OFFICER = Role.of("complaints.officer");
    public static final Role CREW = Role.of("complaints.crew");
    public static final Role CHIEF = Role.of("complaints.chief");

    /** What open pages follow: any request of the desk. */
    public static final String REQUESTS = "requests";

    /** Lists are counted, and paged, no further than this; who needs more narrows the filter. */
    public static final int COUNTED = 10_000;

    private final Kit kit;
    private final Clock clock;
    private final Notices notices;
    private final DeskNotices deskNotices;
    private final Answers answers;
    private final InboxCounts counts = new InboxCounts(System::nanoTime);

    public Desk(Kit kit) {
        this(kit, kit.clock());
    }

    Desk(Kit kit, Clock clock) {
        this.kit = kit;
        this.clock = clock;
        this.notices = new Notices(kit);
        this.deskNotices = new DeskNotices(kit);
        this.answers = new Answers(kit, clock);
    }

    /** The requests that the official may see and that are asked for, the most urgent first. */
    public Sliced<RequestLine> inbox(Official official, InboxQuery query, Slice slice) {
        var filter = filter(official, query);
        return kit.database().read(tx -> {
            var mapper = tx.mapper(RequestMapper.class);
            return new Sliced<>(mapper.inbox(filter, slice), slice, mapper.countInbox(filter, COUNTED));
        });
    }

    /** The same as a whole, no further than {@link #COUNTED}; who took the list away is recorded. */
    public List<RequestLine> export(Visitor who, Official official, InboxQuery query) {
        var filter = filter(official, query);
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(RequestMapper.class);
            var lines = new ArrayList<RequestLine>();
            for (int page = 1; page * Slice.MOST <= COUNTED; page++) {
                var part = mapper.inbox(filter, new Slice(page, Slice.MOST));
                lines.addAll(part);
                if (part.size() < Slice.MOST) {
                    break;
                }
            }
            kit.audit().record(tx, who, "complaints.export", lines.size() + " rows");
            return lines;
        });
    }

    InboxFilter filter(Official official, InboxQuery query) {
        return new InboxFilter(
                query.statuses(),
                query.service(),
                query.area(),
                query.only(Narrowing.MINE) ? Optional.of(official.id()) : Optional.empty(),
                query.only(Narrowing.OVERDUE) ? Optional.of(clock.instant()) : Optional.empty(),
                query.only(Narrowing.DISPUTED) ? Optional.of(Course.MOST_RETURNS) : Optional.empty(),
                query.only(Narrowing.ESCALATED),
                query.only(Narrowing.APPROVAL) ? Optional.of(official.id()) : Optional.empty(),
                new Scopes(kit).of(official),
                query.newestFirst());
    }

    /** How many the inbox would show, counted no further than {@link InboxCounts#MOST}; cheap to ask for many times. */
    public int count(Official official, InboxQuery query) {
        var filter = filter(official, query);
        return counts.of(
                new InboxCounts.Asked(query.newestFirst(false), filter.officer().or(filter::approver), filter.scopes()),
                () -> kit.database().read(tx -> tx.mapper(RequestMapper.class).countInbox(filter, InboxCounts.MOST)));
    }

    /**
     * Puts somebody in charge.
     *
     * @param version that the official saw
     * @param note why here, for officials; may be empty
     * @throws Conflict when the request was changed since
     * @throws NotAllowed when departments could not agree, and this is not the one who decides
     */
    public void assign(Visitor who, ReceiptNumber number, int version, Assignment to, String note) {
        kit.database().run(tx -> {
            var act = act(tx, who, number);
            var assigned = act.change(version, request -> {
                if (request.course().disputed() && !isArbiter(who)) {
                    throw new NotAllowed("request.assign.disputed");
                }
                return request.assigned(to);
            });
            act.step(Step.Kind.ASSIGNED, to.department(), "");
            act.note(note);
            act.record("complaints.assign");
            notices.assigned(tx, assigned);
            deskNotices.assigned(tx, who, assigned);
        });
    }

    /** Whether somebody decides where departments cannot agree: a chief of the whole city. */
    public static boolean isArbiter(Visitor who) {
        return worksForAll(who, CHIEF);
    }

    /** Whether somebody has the role for the whole city. */
    static boolean worksForAll(Visitor who, Role role) {
        return who.official().stream()
                .flatMap(official -> official.posts().stream())
                .anyMatch(post -> post.holds(role)
                        && post.department().isEmpty()
                        && post.area().isEmpty());
    }

    /**
     * Answers and publishes what may be published, or sends it for approval where a second person has to look.
     *
     * @param version that the official saw
     * @return whether the citizen was told
     * @throws Conflict when the request was changed since
     */
    public boolean answer(Visitor who, ReceiptNumber number, int version, String text, boolean cleanText) {
        return answers.answer(who, number, version, text, cleanText);
    }

    /** The same within a unit of work; nothing is published. */
    boolean answer(Act act, int version, String text) {
        return answers.answer(act, version, text, false);
    }

    private Act act(Tx tx, Visitor who, ReceiptNumber number) {
        return new Act(kit, tx, who, number, clock.instant());
    }

    /** How well the office kept its times in the last days. */
    public Punctuality punctuality(Duration last) {
        var now = clock.instant();
        return kit.database().read(tx -> tx.mapper(RequestMapper.class).punctuality(now.minus(last), now));
    }

    /** How many requests got their latest answer in the last days. */
    public long answered(Duration last) {
        var now = clock.instant();
        return kit.database().read(tx -> tx.mapper(RequestMapper.class).countAnswered(now.minus(last), now));
    }
}
