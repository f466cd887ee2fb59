// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis.store;

import city.madang.solution.study.diagnosis.Diagnosis;
import city.madang.solution.study.diagnosis.Level;
import city.madang.solution.study.diagnosis.OtherCity;
import city.madang.solution.study.diagnosis.Seen;
import java.util.List;
import java.util.Optional;

/** Kept diagnoses, files of other cities, and the levels of both. */
public interface DiagnosisMapper {
    /** The newest first. */
    List<Diagnosis> diagnoses();

    Optional<Diagnosis> diagnosis(String id);

    void insertDiagnosis(Diagnosis diagnosis);

    void deleteDiagnosis(String id);

    List<Level> levels(String owner);

    /** Those of no question, of everything that has levels. */
    List<Level> summaries();

    void insertLevel(Level level);

    void deleteLevels(String owner);

    /** What the kit saw by itself. */
    List<Seen> seen(String owner);

    /** The same of all files of other cities. */
    List<Seen> seenElsewhere();

    void insertSeen(Seen seen);

    void deleteSeen(String owner);

    /** By name, of one city the newest first. */
    List<OtherCity> otherCities();

    void insertOtherCity(OtherCity city);

    void deleteOtherCity(String id);
}
