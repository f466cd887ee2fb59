// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.letter;

import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Readiness;
import city.madang.solution.study.domain.Turn;
import city.madang.solution.study.letter.store.LetterMapper;
import city.madang.solution.study.letter.store.LetterMapper.Written;
import city.madang.solution.study.store.StudyMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The letter in which a city says that it wants the project: one public method is one unit of work. */
public final class Letter {
    private final Kit kit;

    public Letter(Kit kit) {
        this.kit = kit;
    }

    /** Where nothing was written, what is proposed holds. */
    public Map<LetterPart, String> written() {
        return kit.database().read(tx -> tx.mapper(LetterMapper.class).written()).stream()
                .collect(Collectors.toMap(Written::part, Written::said));
    }

    /** @param said in place of all that was written before; an empty text takes the proposal again */
    public void write(Visitor who, Map<LetterPart, String> said) {
        kit.database().run(tx -> {
            tx.mapper(StudyMapper.class).takeTurn(Turn.LETTER);
            var mapper = tx.mapper(LetterMapper.class);
            mapper.deleteWritten();
            said.forEach((part, text) -> {
                if (!text.isEmpty()) {
                    mapper.insertWritten(new Written(part, text));
                }
            });
            kit.audit()
                    .record(
                            tx,
                            who,
                            "study.letter",
                            String.valueOf(said.keySet().size()));
        });
    }

    List<Readiness> readiness(Reading reading) {
        return Readiness.all(reading.answers());
    }

    /** What the answers say of a criterion, a line for each question. */
    String proposed(Readiness readiness, Reading reading) {
        var words = reading.words();
        if (readiness.answered().isEmpty()) {
            return words.text("letter.unanswered.text");
        }
        return readiness.answered().stream()
                .map(each -> words.text(
                        "letter.line.text",
                        reading.question(each.question()),
                        words.text("level." + Math.round(each.level()) + ".label")))
                .collect(Collectors.joining("\n"));
    }
}
