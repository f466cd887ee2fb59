// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import city.madang.identity.PersonId;
import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Question;
import city.madang.solution.study.domain.Sealed;
import city.madang.solution.study.laptops.LaptopFile.Told;
import city.madang.solution.study.store.StudyMapper.AnswerRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What taking a laptop's file in would do. Pure: the same file and the same answers here give the same merge.
 *
 * @param writes answers that come in without a question
 * @param conflicts the same person and group said something else here: to be chosen
 * @param signed answers that would change a part that is signed off: left out, the sign-off stands
 * @param refused answers that cannot be ones here
 * @param gone answers that a former file of this laptop had and this one has no more
 * @param apart levels of one group that are far from those of other installations: to be talked about
 */
record Merge(
        List<Write> writes,
        List<Conflict> conflicts,
        List<Told> signed,
        List<Refusal> refused,
        List<AnswerRow> gone,
        List<Apart> apart) {
    /** An answer that is kept. @param sameAs who said the same here, and counts */
    record Write(Told told, boolean changed, Optional<PersonId> sameAs) {}

    /** @param here what the person of the same name said for the same group; not empty */
    record Conflict(Told told, String name, List<AnswerRow> here) {}

    /** Why an answer cannot be one. */
    enum Reason {
        NO_QUESTION,
        NO_PERSON,
        NO_ANSWER
    }

    record Refusal(Told told, Reason reason) {}

    /** @param spread of the means, in levels */
    record Apart(String question, Group group, List<Mean> means, double spread) {}

    /** @param laptop empty for this installation */
    record Mean(Optional<String> laptop, double level) {}

    boolean changesNothing() {
        return writes.isEmpty() && conflicts.isEmpty() && gone.isEmpty();
    }

    /** To tell whether what was shown is what would be done. */
    String seen() {
        return Sealed.digest(toString());
    }

    static Merge of(LaptopFile file, Here here) {
        return new Planning(file, here).merge();
    }

    /** Answer by answer. */
    private static final class Planning {
        private final LaptopFile file;
        private final Here here;
        private final List<Write> writes = new ArrayList<>();
        private final List<Conflict> conflicts = new ArrayList<>();
        private final List<Told> signed = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();
        private final List<Told> good = new ArrayList<>();

        Planning(LaptopFile file, Here here) {
            this.file = file;
            this.here = here;
        }

        Merge merge() {
            var seen = new HashSet<List<String>>();
            for (var told : file.answers()) {
                var question = here.pack().question(told.question());
                var reason = refusal(told, question, seen.add(List.of(told.person(), told.question())));
                if (reason.isPresent()) {
                    refused.add(new Refusal(told, reason.get()));
                } else {
                    good.add(told);
                    take(told, question.orElseThrow());
                }
            }
            var apart = Spread.of(file.from(), good, here);
            return new Merge(writes, conflicts, signed, refused, gone(), apart);
        }

        private Optional<Reason> refusal(Told told, Optional<Question> question, boolean first) {
            if (question.isEmpty()) {
                return Optional.of(Reason.NO_QUESTION);
            }
            if (!file.people().containsKey(told.person())) {
                return Optional.of(Reason.NO_PERSON);
            }
            boolean fits = first && !told.said().isEmpty() && file.fits(told, question.get(), here.currency());
            return fits ? Optional.empty() : Optional.of(Reason.NO_ANSWER);
        }

        private void take(Told told, Question question) {
            var before = here.kept(told);
            if (before.filter(row -> row.said().equals(told.said()) && row.speaksFor() == told.speaksFor())
                    .isPresent()) {
                return;
            }
            if (here.signed().contains(question.part())) {
                signed.add(told);
                return;
            }
            var name = file.people().get(told.person());
            var twins = here.twins(told, name);
            if (twins.isEmpty() || twins.stream().allMatch(row -> row.said().equals(told.said()))) {
                var sameAs = twins.stream().map(AnswerRow::person).findFirst();
                writes.add(new Write(told, before.isPresent(), sameAs));
            } else {
                conflicts.add(new Conflict(told, name, twins));
            }
        }

        private List<AnswerRow> gone() {
            return here.gone(file);
        }
    }
}
