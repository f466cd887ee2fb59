// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.diagnosis.store.DiagnosisMapper;
import city.madang.solution.study.domain.Turn;
import city.madang.solution.study.store.StudyMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files of other cities that were taken in: one public method is one unit of work. */
public final class OtherCities {
    private static final int MOST = 500;
    private static final String ACT = "study.other-city";

    private final Kit kit;

    public OtherCities(Kit kit) {
        this.kit = kit;
    }

    /** By name, of one city the newest first. */
    public List<OtherCity> all() {
        return kit.database().read(tx -> tx.mapper(DiagnosisMapper.class).otherCities());
    }

    /** Each with its latest levels, whole and by dimension. */
    public Others together() {
        return kit.database().read(tx -> {
            var mapper = tx.mapper(DiagnosisMapper.class);
            var levels = Diagnoses.byOwner(mapper.summaries());
            return Others.of(mapper.otherCities().stream()
                    .map(each -> new Others.Known(each, levels.getOrDefault(each.id(), new Levels(List.of()))))
                    .toList());
        });
    }

    /** What each says that its kit saw by itself, by the file's id; those that say nothing are left out. */
    Map<String, List<Seen>> seen() {
        return kit.database().read(tx -> tx.mapper(DiagnosisMapper.class).seenElsewhere()).stream()
                .collect(Collectors.groupingBy(Seen::owner));
    }

    /**
     * Keeps what a file says, in place of what the same city said of the same day.
     *
     * @throws NotAllowed when there are too many
     */
    void keep(Visitor who, CityFile file) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(DiagnosisMapper.class);
            // two at once would both find nothing to replace
            tx.mapper(StudyMapper.class).takeTurn(Turn.CITIES);
            var all = mapper.otherCities();
            all.stream()
                    .filter(each -> Others.key(each.city())
                                    .equals(Others.key(file.about().city()))
                            && each.taken().equals(file.about().taken()))
                    .forEach(each -> remove(mapper, each.id()));
            if (mapper.otherCities().size() >= MOST) {
                throw new NotAllowed("others.full.refusal");
            }
            mapper.insertOtherCity(file.about());
            tx.each(DiagnosisMapper.class, file.levels(), DiagnosisMapper::insertLevel);
            tx.each(DiagnosisMapper.class, file.seen(), DiagnosisMapper::insertSeen);
            kit.audit()
                    .record(
                            tx,
                            who,
                            ACT,
                            file.about().city() + " " + file.about().taken());
        });
    }

    private static void remove(DiagnosisMapper mapper, String id) {
        mapper.deleteLevels(id);
        mapper.deleteSeen(id);
        mapper.deleteOtherCity(id);
    }

    /** Does nothing when it is not there any more. */
    public void remove(Visitor who, String id) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(DiagnosisMapper.class);
            mapper.otherCities().stream().filter(each -> each.id().equals(id)).forEach(each -> {
                remove(mapper, id);
                kit.audit().record(tx, who, "study.other-city-remove", each.city() + " " + each.taken());
            });
        });
    }
}
