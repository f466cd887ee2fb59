// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.store;

import city.madang.data.Slice;
import city.madang.solution.alerts.domain.AlertId;
import city.madang.solution.alerts.domain.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Alerts with their words, places and history. */
public interface AlertMapper {
    void insert(AlertRow row);

    /** Changes the row if it still has that version; 0 when somebody else changed it. */
    int update(AlertRow row);

    Optional<AlertRow> find(AlertId id);

    /** Of those, by place. */
    List<WordsRow> words(List<AlertId> alerts);

    List<TargetRow> targets(List<AlertId> alerts);

    void insertWords(WordsRow row);

    void insertTarget(TargetRow row);

    int deleteWords(AlertId alert);

    int deleteTargets(AlertId alert);

    /** What people have to know now. */
    List<AlertRow> holding(Instant now);

    /** Those whose time is over. */
    List<AlertRow> over(Instant now, int most);

    /** Everything that ever went out, the latest first. */
    List<AlertRow> sent(Slice slice);

    long countSent();

    /** Everything, the latest change first. */
    List<AlertRow> all(Slice slice);

    long countAll();

    /** What took its place or may do so: what went out before what is open, the latest first. */
    List<AlertRow> following(AlertId previous);

    /** Those that wait for a second official, the oldest first. */
    List<AlertRow> waiting(int most);

    void keepCap(AlertId alert, String cap);

    Optional<String> cap(AlertId alert);

    void insertStep(Step step);

    /** Oldest first. */
    List<Step> steps(AlertId alert);
}
