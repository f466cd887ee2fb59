// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.diagnosis.store.DiagnosisMapper;
import city.madang.solution.study.domain.Answers;
import city.madang.solution.study.domain.Turn;
import city.madang.solution.study.store.StudyMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The diagnoses that a city keeps: one public method is one unit of work. */
public final class Diagnoses {
    /** In a calendar year. */
    public static final int MOST = 4;

    private final Kit kit;

    public Diagnoses(Kit kit) {
        this.kit = kit;
    }

    /** The newest first. */
    public List<Diagnosis> all() {
        return kit.database().read(tx -> tx.mapper(DiagnosisMapper.class).diagnoses());
    }

    public Optional<Diagnosis> find(String id) {
        return kit.database().read(tx -> tx.mapper(DiagnosisMapper.class).diagnosis(id));
    }

    /** With those of questions. */
    public Levels levels(Diagnosis diagnosis) {
        return new Levels(
                kit.database().read(tx -> tx.mapper(DiagnosisMapper.class).levels(diagnosis.id())));
    }

    /** What the kit saw by itself then. */
    List<Seen> seen(Diagnosis diagnosis) {
        return kit.database().read(tx -> tx.mapper(DiagnosisMapper.class).seen(diagnosis.id()));
    }

    /** The same under the diagnosis' name. */
    SeenTable.Moment moment(Diagnosis diagnosis) {
        return new SeenTable.Moment(diagnosis.name(), seen(diagnosis));
    }

    /** Whole and by dimension of each in one go, by id. */
    public Map<String, Levels> summaries() {
        return byOwner(
                kit.database().read(tx -> tx.mapper(DiagnosisMapper.class).summaries()));
    }

    static Map<String, Levels> byOwner(List<Level> levels) {
        return levels.stream()
                .collect(Collectors.groupingBy(
                        Level::owner, Collectors.collectingAndThen(Collectors.toList(), Levels::new)));
    }

    /**
     * Keeps the levels of these answers, and what the kit sees by itself.
     *
     * @param id from the form that asked for it; nothing is done when that one is there already
     * @throws NotAllowed when the year has all that it may have, or nothing was answered that counts
     */
    public void take(Visitor who, String id, String name, Answers answers) {
        var levels = Levels.of(id, answers);
        if (levels.whole().isEmpty()) {
            throw new NotAllowed("diagnoses.nothing.refusal");
        }
        var seen = new Sight(kit).now(id);
        kit.database().run(tx -> {
            var mapper = tx.mapper(DiagnosisMapper.class);
            // two at once would both see the same free place
            tx.mapper(StudyMapper.class).takeTurn(Turn.DIAGNOSES);
            if (mapper.diagnosis(id).isEmpty()) {
                mapper.insertDiagnosis(diagnosis(tx, id, name, answers));
                tx.each(DiagnosisMapper.class, levels.all(), DiagnosisMapper::insertLevel);
                tx.each(DiagnosisMapper.class, seen, DiagnosisMapper::insertSeen);
                kit.audit().record(tx, who, "study.diagnose", name);
            }
        });
    }

    private Diagnosis diagnosis(Tx tx, String id, String name, Answers answers) {
        var now = kit.clock().instant();
        int year = now.atZone(kit.city().zone()).getYear();
        int counted =
                Levels.of(id, answers).all().stream().mapToInt(Level::answers).sum();
        return new Diagnosis(
                id,
                year,
                free(tx, year),
                name,
                now,
                counted,
                answers.missing().isEmpty(),
                Fingerprint.of(answers.pack()));
    }

    private static int free(Tx tx, int year) {
        var taken = tx.mapper(DiagnosisMapper.class).diagnoses().stream()
                .filter(each -> each.calendarYear() == year)
                .collect(Collectors.toMap(Diagnosis::place, Function.identity()));
        return IntStream.rangeClosed(1, MOST)
                .filter(place -> !taken.containsKey(place))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("diagnoses.full.refusal"));
    }

    /** For one that was taken by mistake; its place in the year is free again. Does nothing when it is not there any more. */
    public void remove(Visitor who, String id) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(DiagnosisMapper.class);
            mapper.diagnosis(id).ifPresent(each -> {
                mapper.deleteLevels(id);
                mapper.deleteSeen(id);
                mapper.deleteDiagnosis(id);
                kit.audit().record(tx, who, "study.diagnosis-remove", each.name());
            });
        });
    }
}
