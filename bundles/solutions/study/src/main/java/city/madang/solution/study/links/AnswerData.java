// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.links;

import city.madang.identity.PersonId;
import city.madang.module.Kit;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import city.madang.solution.study.Groups;
import city.madang.solution.study.store.StudyMapper;
import city.madang.solution.study.store.StudyMapper.AnswerRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * An official's answers. They are what a city decided on and stay; who has left the panel can be taken from them. Who is still
 * on it stays named, as the account does.
 */
public final class AnswerData implements PersonalData {
    private final Kit kit;

    public AnswerData(Kit kit) {
        this.kit = kit;
    }

    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return person.accounts().stream()
                .flatMap(id -> answersOf(id).stream())
                .sorted(Comparator.comparing(AnswerRow::changed).reversed())
                .map(each -> PersonalRecord.of(each.question(), each.changed())
                        .with("group", kit.texts().text(reader, "group." + each.speaksFor() + ".title"))
                        .with("said", each.said()))
                .toList();
    }

    private List<AnswerRow> answersOf(PersonId person) {
        return kit.database().read(tx -> tx.mapper(StudyMapper.class).answersOf(person));
    }

    @Override
    public Erased erase(DataSubject person) {
        int done = 0;
        var kept = new ArrayList<Erased.Kept>();
        for (var id : person.accounts()) {
            var official = kit.organisation().official(id);
            if (official.flatMap(Groups::of).isEmpty()) {
                done += unname(id);
            } else if (!answersOf(id).isEmpty()) {
                kept.add(new Erased.Kept(official.orElseThrow().login(), "panel"));
            }
        }
        return new Erased(done, kept);
    }

    /** The same new id for all that was one person's, so that it stays one voice. */
    private int unname(PersonId person) {
        return kit.database().inTransaction(tx -> {
            var nobody = new PersonId(UUID.randomUUID().toString());
            var mapper = tx.mapper(StudyMapper.class);
            mapper.renameAsides(person, nobody);
            return mapper.renameAnswers(person, nobody)
                    + mapper.renameSignOffs(person, nobody)
                    + mapper.renameEvidence(person, nobody);
        });
    }
}
