// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.study.laptops.LaptopFile.Told;
import city.madang.solution.study.laptops.Laptops.Chosen;
import city.madang.solution.study.laptops.store.LaptopMapper;
import city.madang.solution.study.laptops.store.LaptopMapper.LaptopRow;
import city.madang.solution.study.laptops.store.LaptopMapper.VoiceRow;
import city.madang.solution.study.store.StudyMapper;
import city.madang.solution.study.store.StudyMapper.AnswerRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** One file into one unit of work. */
final class Taking {
    private final Kit kit;
    private final Tx tx;
    private final Visitor who;
    private final LaptopFile file;
    private final LaptopMapper mapper;
    private final Map<String, PersonId> voices;

    Taking(Kit kit, Tx tx, Visitor who, LaptopFile file) {
        this.kit = kit;
        this.tx = tx;
        this.who = who;
        this.file = file;
        mapper = tx.mapper(LaptopMapper.class);
        voices = mapper.voices().stream()
                .filter(each -> each.laptop().equals(file.from().id()))
                .collect(Collectors.toMap(VoiceRow::theirs, VoiceRow::id));
    }

    void take(Merge merge, List<Chosen> chosen) {
        var person = who.official().map(Official::id).orElseThrow();
        var from = file.from();
        var laptop = new LaptopRow(
                from.id(), from.name(), file.pack(), file.made(), kit.clock().instant(), person);
        if (mapper.updateLaptop(laptop) == 0) {
            mapper.insertLaptop(laptop);
        }
        voices.forEach((theirs, voice) -> mapper.nameVoice(
                new VoiceRow(voice, from.id(), theirs, file.people().getOrDefault(theirs, ""))));
        for (var write : merge.writes()) {
            keep(write.told(), write.sameAs());
        }
        for (int at = 0; at < chosen.size(); at++) {
            choose(merge.conflicts().get(at), chosen.get(at));
        }
        for (var row : merge.gone()) {
            answers().bringBack(row.question(), row.person());
            answers().deleteAnswer(row.question(), row.person());
        }
        kit.audit().record(tx, who, "study.merge", from.name() + " " + from.id());
    }

    private void choose(Merge.Conflict conflict, Chosen chosen) {
        var question = conflict.told().question();
        if (chosen == Chosen.HERE) {
            keep(conflict.told(), Optional.of(conflict.here().get(0).person()));
        } else {
            var voice = keep(conflict.told(), Optional.empty());
            conflict.here().forEach(row -> answers().setAside(question, row.person(), voice));
        }
        kit.audit()
                .record(
                        tx,
                        who,
                        "study.merge-choice",
                        question + " " + chosen + " " + file.from().id());
    }

    private StudyMapper answers() {
        return tx.mapper(StudyMapper.class);
    }

    private PersonId keep(Told told, Optional<PersonId> asideFor) {
        var voice = voices.computeIfAbsent(told.person(), this::fresh);
        answers().bringBack(told.question(), voice);
        var row = new AnswerRow(told.question(), voice, told.speaksFor(), told.said(), told.changed(), asideFor);
        if (answers().updateAnswer(row) == 0) {
            answers().insertAnswer(row);
        }
        return voice;
    }

    private PersonId fresh(String theirs) {
        var voice = new PersonId(UUID.randomUUID().toString());
        mapper.insertVoice(
                new VoiceRow(voice, file.from().id(), theirs, file.people().get(theirs)));
        return voice;
    }
}
