// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study;

import city.madang.catalogue.ModuleCatalogue;
import city.madang.catalogue.Proposal;
import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.domain.Answer;
import city.madang.solution.study.domain.Answers;
import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.Recommendation;
import city.madang.solution.study.domain.SignOff;
import city.madang.solution.study.domain.Turn;
import city.madang.solution.study.files.PackFiles;
import city.madang.solution.study.store.StudyMapper;
import city.madang.solution.study.store.StudyMapper.AnswerRow;
import city.madang.solution.study.store.StudyMapper.VoiceName;
import city.madang.solution.study.store.StudyMapper.WeightRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What officials do with a study: one public method is one unit of work. */
public final class Study {
    private static final String WEIGH = "study.weigh";

    private final Kit kit;
    private final PackFiles files;

    /** @param files on which it stands; weights that were changed on their page stand beside them */
    public Study(Kit kit, PackFiles files) {
        this.kit = kit;
        this.files = files;
    }

    /** The pack as its files have it, without the weights that were changed on their page. */
    public Pack pack() {
        return kit.database().read(files::pack);
    }

    /** The same in an open unit of work. */
    public Pack pack(Tx tx) {
        return files.pack(tx);
    }

    /** All answers, with the weights that hold now. */
    public Answers answers() {
        return kit.database().read(tx -> new Answers(files.pack(tx).weighing(weights(tx)), said(tx)));
    }

    private static List<Answer> said(Tx tx) {
        return tx.mapper(StudyMapper.class).answers();
    }

    private static Map<String, Integer> weights(Tx tx) {
        return tx.mapper(StudyMapper.class).weights().stream()
                .collect(Collectors.toMap(WeightRow::rule, WeightRow::weight));
    }

    /** People who answered on laptops. */
    public Map<PersonId, VoiceName> voices() {
        return kit.database()
                .read(tx -> tx.mapper(StudyMapper.class).voices().stream()
                        .collect(Collectors.toMap(VoiceName::id, each -> each)));
    }

    /** What somebody answered, by question, those too in whose place a laptop's answer counts. */
    public Map<String, AnswerRow> own(Visitor who) {
        return kit.database()
                .read(tx -> tx.mapper(StudyMapper.class).answersOf(person(who)).stream()
                        .collect(Collectors.toMap(AnswerRow::question, each -> each)));
    }

    /** What a study says of every known module but itself. */
    public List<Recommendation> recommendations(Answers answers, Locale reader) {
        var others = kit.service(ModuleCatalogue.class).modules(reader).stream()
                .filter(each -> !each.id().equals(StudyModule.ID))
                .toList();
        return Recommendation.all(answers, others);
    }

    public List<SignOff> signOffs() {
        return kit.database().read(tx -> tx.mapper(StudyMapper.class).signOffs());
    }

    /**
     * Keeps one person's answers to questions of a part; an empty one takes the answer back.
     *
     * @param said by the question's key, as it is stored
     * @throws NotAllowed when the part is signed off
     */
    public void answer(Visitor who, Part part, Map<String, String> said) {
        answer(who, Map.of(part, said));
    }

    /**
     * The same for several parts; all or nothing.
     *
     * @throws NotAllowed when one of the parts is signed off
     */
    public void answer(Visitor who, Map<Part, Map<String, String>> said) {
        var person = person(who);
        var group = Groups.of(who).orElseThrow();
        kit.database().run(tx -> {
            var parts = new TreeSet<>(said.keySet());
            parts.forEach(part -> takeOpen(tx, part));
            var before = tx.mapper(StudyMapper.class).answersOf(person).stream()
                    .collect(Collectors.toMap(AnswerRow::question, each -> each));
            for (var part : parts) {
                int changed = 0;
                for (var each : said.get(part).entrySet()) {
                    var question = each.getKey();
                    changed += keep(tx, before.get(question), row(question, person, group, each.getValue()));
                }
                if (changed > 0) {
                    kit.audit().record(tx, who, "study.answer", part.name());
                }
            }
        });
    }

    private AnswerRow row(String question, PersonId person, Group group, String said) {
        return new AnswerRow(question, person, group, said, kit.clock().instant(), Optional.empty());
    }

    /** @return how many answers are others than before: none or one */
    private static int keep(Tx tx, AnswerRow before, AnswerRow now) {
        var mapper = tx.mapper(StudyMapper.class);
        if (now.said().isEmpty()) {
            mapper.bringBack(now.question(), now.person());
            return mapper.deleteAnswer(now.question(), now.person());
        }
        if (before == null) {
            mapper.insertAnswer(now);
            return 1;
        }
        if (before.said().equals(now.said()) && before.speaksFor() == now.speaksFor()) {
            return 0;
        }
        // who answers anew is heard; a voice that stood in for the old answer stands back
        before.asideFor().ifPresent(voice -> mapper.setAside(now.question(), voice, now.person()));
        return mapper.updateAnswer(now);
    }

    /** What others write into the part waits until this unit of work ends. */
    private static void takeOpen(Tx tx, Part part) {
        tx.mapper(StudyMapper.class).takeTurn(Turn.of(part));
        if (tx.mapper(StudyMapper.class).signOff(part).isPresent()) {
            throw new NotAllowed("part.signed.refusal");
        }
    }

    /** @throws NotAllowed when a question is open, or somebody signed it before */
    public void sign(Visitor who, Part part) {
        kit.database().run(tx -> {
            takeOpen(tx, part);
            if (!new Answers(files.pack(tx), said(tx)).open(part).isEmpty()) {
                throw new NotAllowed("part.open.refusal");
            }
            tx.mapper(StudyMapper.class)
                    .sign(new SignOff(part, person(who), kit.clock().instant()));
            kit.audit().record(tx, who, "study.sign", part.name());
        });
    }

    /** Answers can be changed again. Does nothing when it is not signed off. */
    public void reopen(Visitor who, Part part) {
        kit.database().run(tx -> {
            tx.mapper(StudyMapper.class).takeTurn(Turn.of(part));
            reopen(tx, who, part, "");
        });
    }

    /** The same for who has taken the part's turn. @param reason empty text for none */
    public void reopen(Tx tx, Visitor who, Part part, String reason) {
        if (tx.mapper(StudyMapper.class).unsign(part) > 0) {
            kit.audit().record(tx, who, "study.reopen", (part.name() + " " + reason).strip());
        }
    }

    /** @param changed by the rule's id; others keep their weight */
    public void weigh(Visitor who, Map<String, Integer> changed) {
        kit.database().run(tx -> {
            tx.mapper(StudyMapper.class).takeTurn(Turn.RULES);
            var now = files.pack(tx).weighing(weights(tx));
            for (var rule : now.rules()) {
                int weight = changed.getOrDefault(rule.id(), rule.weight());
                if (weight != rule.weight()) {
                    keep(tx, new WeightRow(rule.id(), weight));
                    kit.audit().record(tx, who, WEIGH, rule.id() + " " + weight);
                }
            }
        });
    }

    private void keep(Tx tx, WeightRow row) {
        var mapper = tx.mapper(StudyMapper.class);
        mapper.deleteWeight(row.rule());
        mapper.insertWeight(row);
    }

    /** Forgets every change of a weight. */
    public void weighAsShipped(Visitor who) {
        kit.database().run(tx -> {
            tx.mapper(StudyMapper.class).takeTurn(Turn.RULES);
            if (tx.mapper(StudyMapper.class).deleteWeights() > 0) {
                kit.audit().record(tx, who, WEIGH, "as shipped");
            }
        });
    }

    /** Hands the choice to the city's administrators; the kit records it. */
    public void propose(Visitor who, Proposal proposal) {
        kit.service(ModuleCatalogue.class).propose(who, proposal);
    }

    private static PersonId person(Visitor who) {
        return who.official().map(Official::id).orElseThrow();
    }
}
