// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity;

import city.madang.data.Conflict;
import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.data.Tx;
import city.madang.file.FileId;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.integrity.domain.Attachment;
import city.madang.solution.integrity.domain.Line;
import city.madang.solution.integrity.domain.Report;
import city.madang.solution.integrity.domain.ReportId;
import city.madang.solution.integrity.domain.Side;
import city.madang.solution.integrity.domain.State;
import city.madang.solution.integrity.domain.Talk;
import city.madang.solution.integrity.store.ReportMapper;
import city.madang.solution.integrity.store.TalkMapper;
import city.madang.vault.Lane;
import city.madang.web.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What officials of the investigating unit do. One public method is one unit of work; each is recorded, without its content. */
public final class Unit {
    public static final Role INVESTIGATOR = Role.of("integrity.investigator");
    /** Makes the keys, assigns, and closes reports to officials. */
    public static final Role CHIEF = Role.of("integrity.chief");

    private final Kit kit;
    private final Sealed sealed;

    public Unit(Kit kit) {
        this.kit = kit;
        this.sealed = new Sealed(kit);
    }

    public Lane lane() {
        return sealed.lane();
    }

    /** Makes the keys; gives the recovery code, which is not kept. */
    public String establish(Visitor who, String passphrase) {
        if (lane().isEstablished()) {
            throw new NotAllowed("keys.there");
        }
        var recovery = lane().establish(passphrase);
        kit.database().run(tx -> record(tx, who, "establish", "keys"));
        return recovery;
    }

    /** False when the passphrase or recovery code is wrong. */
    public boolean changePassphrase(Visitor who, String known, String passphrase) {
        var done = lane().changePassphrase(known, passphrase);
        kit.database().run(tx -> record(tx, who, done ? "passphrase" : "wrong-passphrase", "keys"));
        return done;
    }

    /** What can be seen without opening anything, of what the official may see. */
    public Sliced<Report> list(Official official, Slice slice) {
        return kit.database().read(tx -> {
            var mapper = tx.mapper(ReportMapper.class);
            var rows = mapper.list(official.id(), slice.offset(), slice.size());
            return new Sliced<>(rows, slice, mapper.count(official.id()));
        });
    }

    /** Those that wait for somebody. */
    public List<Report> waiting(Official official) {
        return kit.database().read(tx -> tx.mapper(ReportMapper.class).waiting(official.id()));
    }

    /** @throws NotFound also when the report is closed to the official */
    public Report find(Official official, ReportId id) {
        return kit.database().read(tx -> permitted(tx, official, id));
    }

    private static Report permitted(Tx tx, Official official, ReportId id) {
        var mapper = tx.mapper(ReportMapper.class);
        if (mapper.barred(id).contains(official.id())) {
            throw new NotFound();
        }
        return mapper.find(id).orElseThrow(NotFound::new);
    }

    /** The report with all that was written; the lane is unlocked for the official. News are none afterwards. */
    public Talk open(Official official, ReportId id) {
        return kit.database().inTransaction(tx -> {
            var report = permitted(tx, official, id);
            if (report.news()) {
                tx.mapper(ReportMapper.class).news(id, false);
            }
            var mapper = tx.mapper(TalkMapper.class);
            var files = mapper.files(id);
            var lines = mapper.entries(id).stream()
                    .map(entry -> {
                        var mine = files.stream().filter(file -> file.entry().equals(entry.id()));
                        var attached = mine.map(file -> sealed.forUnit(official, file));
                        return new Line(entry.side(), entry.made(), sealed.forUnit(official, entry), attached.toList());
                    })
                    .toList();
            return Talk.of(report, lines);
        });
    }

    public Attachment file(Official official, ReportId id, FileId file) {
        return kit.database().read(tx -> {
            permitted(tx, official, id);
            var row = tx.mapper(ReportMapper.class).file(id, file).orElseThrow(NotFound::new);
            return sealed.forUnit(official, row);
        });
    }

    public InputStream bytes(Official official, FileId file) throws IOException {
        return sealed.bytes(official, file);
    }

    /**
     * Writes to the person.
     *
     * @param feedback whether it tells what was or will be done
     * @throws NotAllowed when the person has ended the talk
     */
    public void reply(Visitor who, ReportId id, String once, String text, boolean feedback) {
        change(who, id, "reply", (tx, report) -> {
            var code = tx.mapper(TalkMapper.class).code(id).orElseThrow(() -> new NotAllowed("report.ended"));
            var mark = sealed.once("reply", once + " " + text);
            if (tx.mapper(TalkMapper.class).isThere(mark)) {
                return report;
            }
            sealed.write(tx, new Sealed.Draft(id, Side.UNIT, text, List.of(), mark), Optional.of(code));
            return report.answeredOn(sealed.today(), feedback);
        });
    }

    /** Writes for the unit alone. */
    public void note(Visitor who, ReportId id, String once, String text) {
        change(who, id, "note", (tx, report) -> {
            var mark = sealed.once("note", once + " " + text);
            if (!tx.mapper(TalkMapper.class).isThere(mark)) {
                sealed.write(tx, new Sealed.Draft(id, Side.NOTE, text, List.of(), mark), Optional.empty());
            }
            return report;
        });
    }

    public void acknowledge(Visitor who, ReportId id) {
        change(who, id, "acknowledge", (tx, report) -> report.acknowledgedOn(sealed.today()));
    }

    public void move(Visitor who, ReportId id, State state) {
        change(who, id, "state", (tx, report) -> report.in(state, sealed.today()));
    }

    public void assign(Visitor who, ReportId id, Optional<PersonId> official) {
        change(who, id, "assign", (tx, report) -> {
            var barred = tx.mapper(ReportMapper.class).barred(id);
            if (official.filter(barred::contains).isPresent()) {
                throw new NotAllowed("report.assign.closed");
            }
            return report.assignedTo(official);
        });
    }

    /** Closes the report to an official who may be concerned by it; takes it from them, too. */
    public void bar(Visitor who, ReportId id, PersonId official) {
        change(who, id, "bar", (tx, report) -> {
            var mapper = tx.mapper(ReportMapper.class);
            var barred = mapper.barred(id);
            if (officials().stream()
                    .map(Official::id)
                    .allMatch(each -> each.equals(official) || barred.contains(each))) {
                throw new NotAllowed("report.bar.last");
            }
            if (!barred.contains(official)) {
                mapper.bar(id, official);
            }
            return report.investigator().filter(official::equals).isPresent()
                    ? report.assignedTo(Optional.empty())
                    : report;
        });
    }

    public void unbar(Visitor who, ReportId id, PersonId official) {
        change(who, id, "unbar", (tx, report) -> {
            tx.mapper(ReportMapper.class).unbar(id, official);
            return report;
        });
    }

    public List<PersonId> barred(ReportId id) {
        return kit.database().read(tx -> tx.mapper(ReportMapper.class).barred(id));
    }

    /** Everybody who can be given a report. */
    public List<Official> officials() {
        return Stream.of(INVESTIGATOR, CHIEF)
                .flatMap(role -> kit.organisation().officials(role, Optional.empty()).stream())
                .distinct()
                .toList();
    }

    /** One change of a report. */
    @FunctionalInterface
    private interface Change {
        Report of(Tx tx, Report report);
    }

    private void change(Visitor who, ReportId id, String act, Change change) {
        var official = who.official().orElseThrow();
        kit.database().run(tx -> {
            var before = permitted(tx, official, id);
            var after = change.of(tx, before);
            if (!after.equals(before)) {
                update(tx, after);
            }
            record(tx, who, act, id.brief());
        });
    }

    private static void update(Tx tx, Report report) {
        if (tx.mapper(ReportMapper.class).update(report) == 0) {
            throw new Conflict("somebody else changed the report");
        }
    }

    private void record(Tx tx, Visitor who, String act, String subject) {
        kit.audit().record(tx, who, "integrity." + act, subject);
    }
}
