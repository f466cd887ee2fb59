// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Conflict;
import city.madang.data.Tx;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.search.DocumentChanged;
import city.madang.solution.complaints.domain.Span;
import city.madang.solution.complaints.domain.VoiceLine;
import city.madang.solution.complaints.domain.VoiceReport;
import city.madang.solution.complaints.domain.VoiceWords;
import city.madang.solution.complaints.links.VoiceDocuments;
import city.madang.solution.complaints.store.VoiceHead;
import city.madang.solution.complaints.store.VoiceLineRow;
import city.madang.solution.complaints.store.VoiceMapper;
import city.madang.web.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Reports of the citizens' voice, by month and year. Officials of the whole city write a draft, a chief of it publishes; what was
 * published is kept as it was, numbers and all, and mended by another edition.
 */
public final class VoiceReports {
    private static final String ACT = "complaints.report";

    private final Kit kit;
    private final VoiceNumbers numbers;

    public VoiceReports(Kit kit, Services services) {
        this.kit = kit;
        this.numbers = new VoiceNumbers(kit, services);
    }

    /** Who may write a draft: whoever answers for the whole city. */
    public static boolean mayWrite(Visitor who) {
        return Desk.isArbiter(who) || Desk.worksForAll(who, Desk.OFFICER);
    }

    public static boolean mayPublish(Visitor who) {
        return Desk.isArbiter(who);
    }

    /** Whether there can be a report: of a month or year that is over. */
    public boolean isOver(Span span) {
        var today = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
        return VoiceReport.isAbout(span) && !span.until().isAfter(today);
    }

    /** Whether somebody should write one: something came in, and nothing was published. */
    public boolean isMissing(Span span) {
        return isOver(span) && editions(span).isEmpty() && numbers.any(span);
    }

    /** The latest edition of each, the latest period first. */
    public List<VoiceHead> published(int most) {
        return kit.database().read(tx -> tx.mapper(VoiceMapper.class).latest(most));
    }

    /** Of the latest periods. */
    public List<VoiceHead> drafts(int most) {
        return kit.database().read(tx -> tx.mapper(VoiceMapper.class).drafts(most));
    }

    /** All that was published of a period, the latest first. */
    public List<VoiceHead> editions(Span span) {
        return kit.database().read(tx -> tx.mapper(VoiceMapper.class).editions(span.toString()));
    }

    /** What was published; the latest edition when none is named. */
    public Optional<VoiceReport> find(Span span, Optional<Integer> edition) {
        return editions(span).stream()
                .filter(head -> edition.isEmpty() || edition.get() == head.edition())
                .findFirst()
                .map(head -> kit.database().read(tx -> read(tx.mapper(VoiceMapper.class), span, head)));
    }

    /** With numbers as they are now; an empty one while nobody has begun. */
    public VoiceReport draft(Span span) {
        var draft = kit.database().read(tx -> draft(tx.mapper(VoiceMapper.class), span));
        return draft.counted(numbers.count(span));
    }

    private VoiceReport draft(VoiceMapper mapper, Span span) {
        return mapper.find(span.toString(), VoiceReport.DRAFT)
                .map(head -> read(mapper, span, head))
                .orElseGet(() -> new VoiceReport(
                        span,
                        VoiceReport.DRAFT,
                        0,
                        kit.clock().instant(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static VoiceReport read(VoiceMapper mapper, Span span, VoiceHead head) {
        var lines = mapper.lines(head.span(), head.edition());
        return new VoiceReport(
                span,
                head.edition(),
                head.version(),
                head.written(),
                Optional.of(head.writer()),
                mapper.words(head.span(), head.edition()),
                mapper.stories(head.span(), head.edition()),
                lines.stream().map(VoiceLineRow::line).toList());
    }

    /**
     * Keeps words and stories of a draft.
     *
     * @param draft with the version that the official saw
     * @throws Conflict when it was changed since
     */
    public void save(Visitor who, VoiceReport draft) {
        var writer = writer(who, mayWrite(who));
        kit.database().run(tx -> {
            var mapper = tx.mapper(VoiceMapper.class);
            if (draft.version() == 0
                    && mapper.find(draft.span().toString(), VoiceReport.DRAFT).isEmpty()) {
                mapper.insert(new VoiceHead(
                        draft.span().toString(),
                        VoiceReport.DRAFT,
                        1,
                        kit.clock().instant(),
                        writer));
            } else {
                touch(mapper, draft.span(), draft.version(), writer);
            }
            write(mapper, draft.span(), VoiceReport.DRAFT, draft.words(), draft.stories());
            kit.audit().record(tx, who, ACT, draft.span().toString());
        });
    }

    /**
     * Publishes the draft with the numbers as they are now.
     *
     * @param version that the chief saw
     * @return which edition it is
     * @throws Conflict when it was changed since
     * @throws NotAllowed when it says nothing, or not what it mends
     */
    public int publish(Visitor who, Span span, int version) {
        var chief = writer(who, mayPublish(who));
        if (!isOver(span)) {
            throw new NotFound();
        }
        var lines = numbers.count(span);
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(VoiceMapper.class);
            touch(mapper, span, version, chief);
            var draft = draft(mapper, span);
            int edition = 1
                    + mapper.editions(span.toString()).stream()
                            .mapToInt(VoiceHead::edition)
                            .max()
                            .orElse(0);
            check(draft, edition);
            mapper.insert(new VoiceHead(span.toString(), edition, 0, kit.clock().instant(), chief));
            write(mapper, span, edition, draft.words(), draft.stories());
            write(tx, span, edition, lines);
            var next = draft.words().stream().map(VoiceWords::mendingNothing).toList();
            write(mapper, span, VoiceReport.DRAFT, next, draft.stories());
            kit.audit().record(tx, who, "complaints.report-publish", span + " edition " + edition);
            tell(tx, span, draft);
            return edition;
        });
    }

    private static PersonId writer(Visitor who, boolean may) {
        if (!may) {
            throw new NotAllowed("voice.whole-city");
        }
        return who.official().orElseThrow(NotFound::new).id();
    }

    private static void check(VoiceReport draft, int edition) {
        if (draft.words().isEmpty()) {
            throw new NotAllowed("voice.wordless");
        }
        if (edition > 1
                && draft.words().stream().allMatch(words -> words.mended().isEmpty())) {
            throw new NotAllowed("voice.mending-nothing");
        }
    }

    private void touch(VoiceMapper mapper, Span span, int version, PersonId writer) {
        if (mapper.touch(span.toString(), version, kit.clock().instant(), writer) == 0) {
            throw new Conflict("report of " + span + " was changed by somebody else");
        }
    }

    private static void write(
            VoiceMapper mapper, Span span, int edition, List<VoiceWords> words, List<ReceiptNumber> stories) {
        var name = span.toString();
        mapper.deleteWords(name, edition);
        mapper.deleteStories(name, edition);
        words.forEach(each -> mapper.insertWords(name, edition, each));
        IntStream.range(0, stories.size())
                .forEach(place -> mapper.insertStory(name, edition, place, stories.get(place)));
    }

    private static void write(Tx tx, Span span, int edition, List<VoiceLine> lines) {
        var rows = IntStream.range(0, lines.size())
                .mapToObj(place -> VoiceLineRow.of(place, lines.get(place)))
                .toList();
        tx.each(VoiceMapper.class, rows, (mapper, row) -> mapper.insertLine(span.toString(), edition, row));
    }

    /** Words in a language that an earlier edition had, too, are gone from the search. */
    private void tell(Tx tx, Span span, VoiceReport draft) {
        var languages = new TreeSet<String>();
        kit.city().languages().stream().map(Locale::toLanguageTag).forEach(languages::add);
        draft.words().stream().map(words -> words.language().toLanguageTag()).forEach(languages::add);
        languages.forEach(tag -> tx.publish(
                new DocumentChanged(ComplaintsModule.ID, VoiceDocuments.KIND, VoiceDocuments.id(span, tag))));
    }
}
