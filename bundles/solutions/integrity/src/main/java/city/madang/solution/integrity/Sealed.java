// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity;

import city.madang.data.Tx;
import city.madang.file.FileId;
import city.madang.file.Upload;
import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.integrity.domain.Attachment;
import city.madang.solution.integrity.domain.Padding;
import city.madang.solution.integrity.domain.ReportId;
import city.madang.solution.integrity.domain.Side;
import city.madang.solution.integrity.store.CodeRow;
import city.madang.solution.integrity.store.EntryRow;
import city.madang.solution.integrity.store.FileRow;
import city.madang.solution.integrity.store.ReportMapper;
import city.madang.solution.integrity.store.TalkMapper;
import city.madang.vault.Codes;
import city.madang.vault.Lane;
import city.madang.vault.Place;
import city.madang.vault.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts words and files away sealed, and opens them again for who may read them. */
final class Sealed {
    private static final Logger LOG = LoggerFactory.getLogger(Sealed.class);
    private static final String LANE = "reports";
    private static final String ENTRIES = "integrity_entry";
    private static final String FILES = "integrity_file";
    private static final String UNIT = "for_unit";
    private static final String PERSON = "for_person";

    private final Kit kit;
    private final Lane lane;
    private final Codes codes;

    Sealed(Kit kit) {
        this.kit = kit;
        this.lane = kit.vault().lane(LANE);
        this.codes = kit.vault().codes();
    }

    Lane lane() {
        return lane;
    }

    Codes codes() {
        return codes;
    }

    /** A fingerprint of what a form sent, so that it is taken once. */
    String once(String purpose, String once) {
        return kit.vault().index(purpose, once);
    }

    LocalDate today() {
        return LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
    }

    /** Something to be written. */
    record Draft(ReportId report, Side side, String text, List<Upload> files, String once) {
        @Override
        public String toString() {
            return "a draft";
        }
    }

    /**
     * Writes an entry with its files.
     *
     * @param person whose code may open it; empty when the person has none any more, or shall not read it
     */
    void write(Tx tx, Draft draft, Optional<CodeRow> person) {
        tx.mapper(ReportMapper.class).hold(draft.report());
        var mapper = tx.mapper(TalkMapper.class);
        var id = UUID.randomUUID().toString().replace("-", "");
        var padded = Padding.pad(draft.text());
        mapper.insertEntry(new EntryRow(
                id,
                draft.report(),
                mapper.next(draft.report()),
                draft.side(),
                today(),
                lane.seal(place(ENTRIES, UNIT, id), padded),
                person.map(code -> codes.seal(code.keys(), place(ENTRIES, PERSON, id), padded)),
                draft.once()));
        draft.files().forEach(file -> attach(tx, draft.report(), id, file, person.orElseThrow()));
    }

    private void attach(Tx tx, ReportId report, String entry, Upload upload, CodeRow person) {
        var stored = kit.files()
                .attach(tx, report.value(), upload, (id, to) -> lane.sealing(place(FILES, "bytes", id.value()), to));
        var about = Padding.pad(new Attachment(stored.id(), upload.name(), upload.type(), upload.size()).written());
        var id = stored.id().value();
        tx.mapper(TalkMapper.class)
                .insertFile(new FileRow(
                        stored.id(),
                        report,
                        entry,
                        lane.seal(place(FILES, UNIT, id), about),
                        codes.seal(person.keys(), place(FILES, PERSON, id), about)));
    }

    /** Empty when somebody changed it in the database. */
    String forUnit(Official official, EntryRow entry) {
        try {
            return Padding.strip(lane.open(official, place(ENTRIES, UNIT, entry.id()), entry.forUnit()));
        } catch (Unreadable e) {
            LOG.warn("entry {} of a sealed report is not what was stored: compare with a backup", entry.id());
            return "";
        }
    }

    /** Without a name when somebody changed it in the database. */
    Attachment forUnit(Official official, FileRow file) {
        try {
            var text = lane.open(official, place(FILES, UNIT, file.id().value()), file.forUnit());
            return Attachment.read(file.id(), Padding.strip(text));
        } catch (Unreadable e) {
            LOG.warn("the name of file {} of a sealed report is not what was stored", file.id());
            return new Attachment(file.id(), "–", "application/octet-stream", 0);
        }
    }

    InputStream bytes(Official official, FileId id) throws IOException {
        var stored = kit.files().find(id).orElseThrow();
        return lane.opening(
                official, place(FILES, "bytes", id.value()), kit.files().open(stored));
    }

    Optional<String> forPerson(Codes.Shown code, CodeRow person, EntryRow entry) {
        return entry.forPerson()
                .map(kept -> code.open(person.keys(), place(ENTRIES, PERSON, entry.id()), kept))
                .map(Padding::strip);
    }

    Attachment forPerson(Codes.Shown code, CodeRow person, FileRow file) {
        var place = place(FILES, PERSON, file.id().value());
        return Attachment.read(file.id(), Padding.strip(code.open(person.keys(), place, file.forPerson())));
    }

    private static Place place(String table, String column, String row) {
        return new Place(table, column, row);
    }
}
