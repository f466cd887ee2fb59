// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.evidence;

import city.madang.file.StoredFile;
import city.madang.file.Upload;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.domain.Evidence;
import city.madang.solution.study.domain.Question;
import city.madang.solution.study.domain.Turn;
import city.madang.solution.study.evidence.store.EvidenceMapper;
import city.madang.solution.study.store.StudyMapper;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Files that officials add to questions: one public method is one unit of work. */
public final class Exhibits {
    /** As many owners as the kit looks up at once. */
    private static final int PAGE = 1000;

    private final Kit kit;

    public Exhibits(Kit kit) {
        this.kit = kit;
    }

    /** An evidence and its file. */
    public record Exhibit(Evidence evidence, StoredFile file) {}

    /** Of all questions, by question. */
    public Map<String, List<Exhibit>> all() {
        return kept(kit.database().read(tx -> tx.mapper(EvidenceMapper.class).all())).stream()
                .collect(Collectors.groupingBy(each -> each.evidence().question()));
    }

    /** Of one question. */
    public List<Exhibit> to(String question) {
        return kept(kit.database().read(tx -> tx.mapper(EvidenceMapper.class).of(question)));
    }

    /** How many there are, by question; those without any are left out. */
    public Map<String, Integer> counts() {
        return kit.database().read(tx -> tx.mapper(EvidenceMapper.class).counts()).stream()
                .collect(Collectors.toMap(EvidenceMapper.Count::question, EvidenceMapper.Count::files));
    }

    private List<Exhibit> kept(List<Evidence> evidence) {
        var files = new HashMap<String, List<StoredFile>>();
        for (int from = 0; from < evidence.size(); from += PAGE) {
            var page = evidence.subList(from, Math.min(evidence.size(), from + PAGE));
            files.putAll(kit.files().listAll(page.stream().map(Evidence::id).toList()));
        }
        return evidence.stream()
                .flatMap(each ->
                        files.getOrDefault(each.id(), List.of()).stream().map(file -> new Exhibit(each, file)))
                .sorted(Comparator.comparing((Exhibit each) -> each.evidence().added())
                        .thenComparing(each -> each.file().name()))
                .toList();
    }

    /** The file with what it shows. */
    public Optional<Exhibit> find(StoredFile file) {
        return kit.database()
                .read(tx -> tx.mapper(EvidenceMapper.class).find(file.owner()))
                .map(evidence -> new Exhibit(evidence, file));
    }

    /**
     * Adds files to a question.
     *
     * @param once the same for the same sending, so that a second press adds nothing
     * @throws NotAllowed when the part is signed off, or there would be more than {@link Evidence#MOST}
     */
    public void add(Visitor who, Question question, List<Upload> files, String once) {
        var person = person(who);
        kit.database().run(tx -> {
            tx.mapper(StudyMapper.class).takeTurn(Turn.of(question.part()));
            mustBeOpen(tx.mapper(StudyMapper.class), question);
            var mapper = tx.mapper(EvidenceMapper.class);
            if (mapper.find(id(once, 0)).isPresent()) {
                return;
            }
            if (mapper.count(question.key(), person) + files.size() > Evidence.MOST) {
                throw new NotAllowed("evidence.most.refusal");
            }
            for (int at = 0; at < files.size(); at++) {
                var evidence = new Evidence(
                        id(once, at), question.key(), person, kit.clock().instant());
                mapper.insert(evidence);
                kit.files().attach(tx, evidence.id(), files.get(at));
            }
            kit.audit().record(tx, who, "study.evidence", question.key());
        });
    }

    private static String id(String once, int at) {
        return UUID.nameUUIDFromBytes((once + " " + at).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void mustBeOpen(StudyMapper mapper, Question question) {
        if (mapper.signOff(question.part()).isPresent()) {
            throw new NotAllowed("part.signed.refusal");
        }
    }

    /**
     * Takes a file away. Does nothing when it is gone.
     *
     * @throws NotAllowed when somebody else added it, or the part is signed off
     */
    public void remove(Visitor who, Question question, Evidence evidence) {
        kit.database().run(tx -> {
            tx.mapper(StudyMapper.class).takeTurn(Turn.of(question.part()));
            mustBeOpen(tx.mapper(StudyMapper.class), question);
            if (!evidence.person().equals(person(who))) {
                throw new NotAllowed("evidence.other.refusal");
            }
            if (tx.mapper(EvidenceMapper.class).delete(evidence.id()) > 0) {
                kit.files().remove(tx, evidence.id());
                kit.audit().record(tx, who, "study.evidence-remove", question.key());
            }
        });
    }

    private static PersonId person(Visitor who) {
        return who.official().map(Official::id).orElseThrow();
    }
}
