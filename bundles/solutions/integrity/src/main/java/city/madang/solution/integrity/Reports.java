// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity;

import city.madang.data.Tx;
import city.madang.file.Upload;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.integrity.domain.Attachment;
import city.madang.solution.integrity.domain.Kind;
import city.madang.solution.integrity.domain.Line;
import city.madang.solution.integrity.domain.Report;
import city.madang.solution.integrity.domain.Side;
import city.madang.solution.integrity.domain.Statement;
import city.madang.solution.integrity.domain.Talk;
import city.madang.solution.integrity.store.CodeRow;
import city.madang.solution.integrity.store.EntryRow;
import city.madang.solution.integrity.store.FileRow;
import city.madang.solution.integrity.store.ReportMapper;
import city.madang.solution.integrity.store.TalkMapper;
import city.madang.vault.Codes;
import java.util.List;
import java.util.Optional;

/**
 * What people do who report. One public method is one unit of work; answered means committed. Nothing here knows an address, a
 * browser or an account.
 */
public final class Reports {
    public static final int MOST_TEXT = 10_000;

    private final Kit kit;
    private final Sealed sealed;
    private final Tries tries;

    public Reports(Kit kit) {
        this.kit = kit;
        this.sealed = new Sealed(kit);
        this.tries = new Tries(kit.clock());
    }

    /** Whether there are keys; before that nothing is taken in. */
    public boolean isEstablished() {
        return sealed.lane().isEstablished();
    }

    /**
     * Takes a report in. The same form sent again on the same day, because the line broke, gives the same code as long as nobody has
     * used it.
     *
     * @param once the form's
     * @return the code, which is kept nowhere
     * @throws NotAllowed when the lane has no keys, or the form was sent before and its code can be given no more
     */
    public String file(String once, Kind kind, Statement statement, List<Upload> files) {
        if (!isEstablished()) {
            throw new NotAllowed("new.closed");
        }
        var mark = sealed.once("report", once);
        var before = again(mark, once);
        if (before.isPresent()) {
            return before.get();
        }
        var issued = sealed.codes().issue(once);
        try {
            kit.database().run(tx -> insert(tx, mark, Report.received(kind, sealed.today()), issued, statement, files));
        } catch (RuntimeException e) {
            return again(mark, once).orElseThrow(() -> e);
        }
        return issued.code();
    }

    private Optional<String> again(String mark, String once) {
        var found = kit.database().read(tx -> tx.mapper(ReportMapper.class).byOnce(mark));
        return found.map(report -> {
            var code = kit.database().read(tx -> tx.mapper(TalkMapper.class).code(report.id()));
            if (code.isEmpty() || code.get().shown() || !report.received().equals(sealed.today())) {
                throw new NotAllowed("new.again");
            }
            return sealed.codes().code(once);
        });
    }

    private void insert(
            Tx tx, String mark, Report report, Codes.Issued issued, Statement statement, List<Upload> files) {
        tx.mapper(ReportMapper.class).insert(report, mark);
        var code = CodeRow.of(report.id(), issued.keys());
        tx.mapper(TalkMapper.class).insertCode(code);
        sealed.write(
                tx, new Sealed.Draft(report.id(), Side.PERSON, statement.written(), files, mark), Optional.of(code));
    }

    /** The code that a person shows, when there is such a one. */
    private record Holder(Codes.Shown shown, CodeRow code) {}

    private Optional<Holder> holder(String typed) {
        tries.check();
        var shown = sealed.codes().show(typed);
        var holder = shown.flatMap(code -> kit.database()
                .read(tx -> tx.mapper(TalkMapper.class).byFinder(code.finder()))
                .map(row -> new Holder(code, row)));
        if (holder.isEmpty()) {
            tries.wrong();
        }
        return holder;
    }

    /** What the code opens; empty when there is no such code. */
    public Optional<Talk> open(String typed) {
        return holder(typed)
                .map(holder -> kit.database().inTransaction(tx -> {
                    tx.mapper(TalkMapper.class).shown(holder.code().report());
                    return talk(tx, holder);
                }));
    }

    private Talk talk(Tx tx, Holder holder) {
        var mapper = tx.mapper(TalkMapper.class);
        var id = holder.code().report();
        var files = mapper.files(id);
        var lines = mapper.entries(id).stream()
                .flatMap(entry -> line(holder, entry, files).stream())
                .toList();
        return Talk.of(tx.mapper(ReportMapper.class).find(id).orElseThrow(), lines);
    }

    private Optional<Line> line(Holder holder, EntryRow entry, List<FileRow> files) {
        return sealed.forPerson(holder.shown(), holder.code(), entry)
                .map(text -> new Line(entry.side(), entry.made(), text, files(holder, entry, files)));
    }

    private List<Attachment> files(Holder holder, EntryRow entry, List<FileRow> files) {
        return files.stream()
                .filter(file -> file.entry().equals(entry.id()))
                .map(file -> sealed.forPerson(holder.shown(), holder.code(), file))
                .toList();
    }

    /**
     * Adds words and files. The same form with the same words is taken once.
     *
     * @return the whole talk; empty when there is no such code
     */
    public Optional<Talk> add(String typed, String once, String text, List<Upload> files) {
        return holder(typed)
                .map(holder -> kit.database().inTransaction(tx -> {
                    var id = holder.code().report();
                    var mark = sealed.once("entry", once + " " + text);
                    if (!tx.mapper(TalkMapper.class).isThere(mark)) {
                        var draft = new Sealed.Draft(id, Side.PERSON, text, files, mark);
                        sealed.write(tx, draft, Optional.of(holder.code()));
                        tx.mapper(ReportMapper.class).news(id, true);
                    }
                    return talk(tx, holder);
                }));
    }

    /**
     * Ends the talk: nobody opens it by the code any more. The unit keeps what was reported.
     *
     * @return false when there is no such code
     */
    public boolean end(String typed) {
        var holder = holder(typed);
        holder.ifPresent(each -> kit.database().run(tx -> {
            var id = each.code().report();
            tx.mapper(TalkMapper.class).deleteCode(id);
            tx.mapper(ReportMapper.class).end(id, sealed.today());
        }));
        return holder.isPresent();
    }
}
