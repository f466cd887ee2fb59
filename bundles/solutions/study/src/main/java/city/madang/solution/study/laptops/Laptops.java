// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.Study;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.SignOff;
import city.madang.solution.study.domain.Turn;
import city.madang.solution.study.laptops.LaptopFile.Sender;
import city.madang.solution.study.laptops.LaptopFile.Told;
import city.madang.solution.study.laptops.store.LaptopMapper;
import city.madang.solution.study.laptops.store.LaptopMapper.LaptopRow;
import city.madang.solution.study.laptops.store.LaptopMapper.SelfRow;
import city.madang.solution.study.laptops.store.LaptopMapper.VoiceRow;
import city.madang.solution.study.store.StudyMapper;
import city.madang.solution.study.store.StudyMapper.AnswerRow;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers that go from one installation to another: one public method is one unit of work. */
public final class Laptops {
    private final Kit kit;
    private final Study study;

    public Laptops(Kit kit, Study study) {
        this.kit = kit;
        this.study = study;
    }

    /** Which answer counts where two were given in one person's name. */
    enum Chosen {
        HERE,
        THEIRS
    }

    /**
     * What somebody decided on a file that was looked at.
     *
     * @param seen the {@link Merge#seen} of what was shown
     * @param chosen for each conflict of it, in its order
     * @param reopened signed parts that are reopened for it
     * @param reason why; empty text when none is
     */
    record Decision(String seen, List<Chosen> chosen, Set<Part> reopened, String reason) {}

    /** A laptop, and what is here of it. */
    public record Present(LaptopRow laptop, long people, long counting, long aside, boolean samePack) {}

    /** What a file would do, and whether the questions it answered are those that are asked here. */
    record Look(LaptopFile file, Merge merge, boolean samePack) {}

    /** The name that this installation had in its last file. */
    public Optional<String> name() {
        return kit.database().read(tx -> tx.mapper(LaptopMapper.class).self()).map(SelfRow::name);
    }

    public List<Present> all() {
        var fingerprint = LaptopFile.fingerprint(study.pack());
        return kit.database().read(tx -> {
            var counts = tx.mapper(LaptopMapper.class).counts().stream()
                    .collect(Collectors.toMap(LaptopMapper.CountRow::laptop, each -> each));
            return tx.mapper(LaptopMapper.class).laptops().stream()
                    .map(each -> present(each, counts.get(each.id()), fingerprint))
                    .toList();
        });
    }

    private static Present present(LaptopRow laptop, LaptopMapper.CountRow count, String fingerprint) {
        boolean samePack = laptop.pack().equals(fingerprint);
        return count == null
                ? new Present(laptop, 0, 0, 0, samePack)
                : new Present(laptop, count.people(), count.counting(), count.aside(), samePack);
    }

    /** What officials of this installation answered; what came from laptops is not passed on. @param name of this installation */
    byte[] write(Visitor who, String name) {
        var pack = study.pack();
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(LaptopMapper.class);
            tx.mapper(StudyMapper.class).takeTurn(Turn.LAPTOPS);
            var self = mapper.self();
            var id = self.map(SelfRow::id).orElseGet(() -> UUID.randomUUID().toString());
            self.ifPresentOrElse(
                    any -> mapper.nameSelf(new SelfRow(id, name)), () -> mapper.insertSelf(new SelfRow(id, name)));
            var voices = mapper.voices().stream().map(VoiceRow::id).collect(Collectors.toSet());
            var rows = mapper.allAnswers().stream()
                    .filter(row -> !voices.contains(row.person()))
                    .toList();
            var people = rows.stream()
                    .map(AnswerRow::person)
                    .distinct()
                    .collect(Collectors.toMap(PersonId::value, this::official));
            kit.audit().record(tx, who, "study.laptop-file", name);
            var file = new LaptopFile(
                    new Sender(id, name, kit.city().name()),
                    currency(),
                    LaptopFile.fingerprint(pack),
                    kit.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                    people,
                    rows.stream().map(Laptops::told).toList());
            return LaptopFormat.write(kit.documents(), file);
        });
    }

    private static Told told(AnswerRow row) {
        return new Told(row.question(), row.person().value(), row.speaksFor(), row.said(), row.changed());
    }

    private String official(PersonId person) {
        return kit.organisation().official(person).map(Official::name).orElse("");
    }

    private String currency() {
        return kit.city().currency().getCurrencyCode();
    }

    /**
     * @param reopened parts that are reopened when it is taken in
     * @throws LaptopFormat.Refused when it is of this installation, or older than what is here of the same
     */
    Look look(LaptopFile file, Set<Part> reopened) throws LaptopFormat.Refused {
        var here = kit.database().read(tx -> Optional.of(refusal(tx, file)).filter(key -> !key.isEmpty()));
        if (here.isPresent()) {
            throw new LaptopFormat.Refused(here.get());
        }
        var merge = plan(file, reopened);
        boolean samePack = LaptopFile.fingerprint(study.pack()).equals(file.pack());
        return new Look(file, merge, samePack);
    }

    Merge plan(LaptopFile file, Set<Part> reopened) {
        return kit.database().read(tx -> Merge.of(file, here(tx, file, reopened)));
    }

    /** @return empty when it can be taken */
    private static String refusal(Tx tx, LaptopFile file) {
        var mapper = tx.mapper(LaptopMapper.class);
        if (mapper.self().filter(self -> self.id().equals(file.from().id())).isPresent()) {
            return "own";
        }
        return mapper.laptops().stream()
                        .anyMatch(each -> each.id().equals(file.from().id())
                                && each.made().isAfter(file.made()))
                ? "older"
                : "";
    }

    private Here here(Tx tx, LaptopFile file, Set<Part> reopened) {
        var mapper = tx.mapper(LaptopMapper.class);
        var names = new HashMap<PersonId, String>();
        var signed = signed(tx);
        signed.removeAll(reopened);
        var stock = new Here.Stock(study.pack(tx), currency(), signed, mapper.allAnswers(), mapper.voices());
        return new Here(
                stock,
                person -> names.computeIfAbsent(person, this::official),
                file.from().id());
    }

    private static Set<Part> signed(Tx tx) {
        return tx.mapper(StudyMapper.class).signOffs().stream()
                .map(SignOff::part)
                .collect(Collectors.toSet());
    }

    /**
     * Takes a file in.
     *
     * @return whether it was done; not when something is no longer as it was shown
     */
    boolean take(Visitor who, LaptopFile file, Decision decision) {
        return kit.database().inTransaction(tx -> {
            takeTurns(tx);
            var merge = Merge.of(file, here(tx, file, decision.reopened()));
            boolean same = refusal(tx, file).isEmpty()
                    && merge.seen().equals(decision.seen())
                    && merge.conflicts().size() == decision.chosen().size();
            if (same && !isTaken(tx, file, merge)) {
                decision.reopened().forEach(part -> study.reopen(tx, who, part, decision.reason()));
                new Taking(kit, tx, who, file).take(merge, decision.chosen());
            }
            return same;
        });
    }

    private static boolean isTaken(Tx tx, LaptopFile file, Merge merge) {
        return merge.changesNothing()
                && tx.mapper(LaptopMapper.class).laptops().stream()
                        .anyMatch(each -> each.id().equals(file.from().id())
                                && !each.made().isBefore(file.made()));
    }

    private static void takeTurns(Tx tx) {
        tx.mapper(StudyMapper.class).takeTurn(Turn.LAPTOPS);
        for (var part : Part.values()) {
            tx.mapper(StudyMapper.class).takeTurn(Turn.of(part));
        }
    }

    /**
     * Takes a laptop's answers out again; what stood back for them counts again. Does nothing when it is not here.
     *
     * @throws NotAllowed when one of them belongs to a part that is signed off
     */
    void remove(Visitor who, String laptop) {
        kit.database().run(tx -> {
            takeTurns(tx);
            var mapper = tx.mapper(LaptopMapper.class);
            var signed = signed(tx);
            var pack = study.pack(tx);
            boolean stands = mapper.answersFrom(laptop).stream()
                    .flatMap(row -> pack.question(row.question()).stream())
                    .anyMatch(question -> signed.contains(question.part()));
            if (stands) {
                throw new NotAllowed("laptop.signed.refusal");
            }
            mapper.bringAllBack(laptop);
            mapper.deleteAnswers(laptop);
            mapper.deleteVoices(laptop);
            if (mapper.deleteLaptop(laptop) > 0) {
                kit.audit().record(tx, who, "study.laptop-remove", laptop);
            }
        });
    }
}
