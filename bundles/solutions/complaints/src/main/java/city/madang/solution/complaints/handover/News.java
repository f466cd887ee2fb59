// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.handover.store.HandoverMapper;
import city.madang.solution.complaints.handover.store.ServerMapper;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.vault.Place;
import city.madang.vault.SealedRows;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** What other servers tell, kept, and put into words for the citizen. Their notice can hold a PIN, and is sealed. */
public final class News implements SealedRows {
    /** Two hours of the job that asks: longer than most servers are broken. */
    static final int MOST_MISSING = 12;

    static final int MOST_STATUS = 60;
    static final int MOST_NOTES = 4000;
    private static final int MOST_AGENCY = 500;
    private static final int MOST_NOTICE = 1500;

    private final Kit kit;

    public News(Kit kit) {
        this.kit = kit;
    }

    /** For the citizen; empty when there is none. */
    public String notice(Heard heard) {
        return heard.notice().isEmpty() ? "" : kit.vault().open(place(heard.ref()), heard.notice());
    }

    public void keepNotice(Tx tx, Handover handover, String notice) {
        if (!notice.isEmpty()) {
            var mapper = tx.mapper(HandoverMapper.class);
            var sealed = kit.vault().seal(place(handover.ref()), Words.cut(notice, MOST_NOTICE));
            mapper.hear(mapper.heard(handover.ref()).orElseThrow().notice(sealed));
        }
    }

    private static Place place(String ref) {
        return new Place("complaints_handover", "notice", ref);
    }

    /** That they have it. */
    public String arrived(Tx tx, Handover handover, String theirs) {
        return text(language(tx, handover), "arrived", authority(tx, handover), theirs);
    }

    /** That they do not have it any more. */
    public String gone(Tx tx, OtherServer server, Handover handover) {
        return text(language(tx, handover), "gone", server.name());
    }

    /** Their words as an answer of ours, marked as theirs. */
    public String answer(Tx tx, OtherServer server, Handover handover, TheirRequest theirs) {
        var notes = Words.cut(theirs.notes(), MOST_NOTES);
        return text(language(tx, handover), "answer", server.name(), handover.theirs(), notes);
    }

    /** Keeps what they tell, and says what is new of it; empty when nothing is. */
    public Optional<String> fresh(Tx tx, Handover handover, TheirRequest theirs) {
        var mapper = tx.mapper(HandoverMapper.class);
        var before = mapper.heard(handover.ref()).orElseThrow();
        var now = heard(before, theirs);
        if (now.sameAs(before)) {
            if (!before.seen() || before.missing() > 0) {
                mapper.hear(now);
            }
            return Optional.empty();
        }
        mapper.hear(now.at(kit.clock().instant()));
        boolean first = before.status().isEmpty() && !theirs.isOver() && now.tellsNothing();
        var words = first ? "" : words(language(tx, handover), before, now, UpdateNews.told(tx, handover));
        return Optional.of(words).filter(each -> theirs.isOver() || !each.isEmpty());
    }

    private static Heard heard(Heard before, TheirRequest theirs) {
        return new Heard(
                before.ref(),
                Words.cut(theirs.standing(), MOST_STATUS),
                Words.cut(theirs.notes(), MOST_NOTES),
                Words.cut(theirs.agency(), MOST_AGENCY),
                theirs.expected(),
                before.notice(),
                before.heard(),
                true,
                0);
    }

    private String words(Locale language, Heard before, Heard now, UpdateNews.Told told) {
        var lines = new ArrayList<String>();
        if (!now.status().equals(before.status()) && !told.stands(now.status())) {
            lines.add(text(language, "status", now.status()));
        }
        if (!now.agency().isEmpty() && !now.agency().equals(before.agency())) {
            lines.add(text(language, "agency", now.agency()));
        }
        if (!now.expected().equals(before.expected())) {
            now.expected()
                    .map(time -> text(language, "expected", day(language, time)))
                    .ifPresent(lines::add);
        }
        if (!now.notes().isEmpty() && !now.notes().equals(before.notes()) && !told.says(now.notes())) {
            lines.add(now.notes());
        }
        return Words.cut(String.join("\n", lines), Step.MOST_NOTE);
    }

    private String day(Locale language, Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(time.atZone(kit.city().zone()));
    }

    /** Counts that it was not listed. @return whether that goes on for long, though it was listed once */
    public boolean isGone(Tx tx, Handover handover) {
        var mapper = tx.mapper(HandoverMapper.class);
        var before = mapper.heard(handover.ref()).orElseThrow();
        if (!before.seen()) {
            return false;
        }
        mapper.hear(before.missed());
        return before.missing() + 1 >= MOST_MISSING;
    }

    static Locale language(Tx tx, Handover handover) {
        return tx.mapper(RequestMapper.class)
                .find(handover.number())
                .map(RequestRow::toRequest)
                .map((ServiceRequest request) -> request.report().language())
                .orElse(Locale.ENGLISH);
    }

    private static String authority(Tx tx, Handover handover) {
        return tx.mapper(ServerMapper.class)
                .find(handover.server())
                .map(OtherServer::name)
                .orElse("");
    }

    String text(Locale language, String what, Object... values) {
        return kit.texts().text(language, "handover.told." + what, values);
    }

    @Override
    public Optional<String> renew(String after, int most) {
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(HandoverMapper.class);
            var rows = mapper.sealedAfter(after, most);
            rows.stream()
                    .filter(row -> !row.notice().isEmpty() && !kit.vault().isCurrent(row.notice()))
                    .forEach(row -> mapper.hear(row.notice(kit.vault().seal(place(row.ref()), notice(row)))));
            return rows.stream().reduce((first, second) -> second).map(Heard::ref);
        });
    }
}
