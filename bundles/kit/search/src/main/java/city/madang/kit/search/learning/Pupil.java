// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import city.madang.kit.SuggestionTraining.Learnt;
import city.madang.kit.search.TextWords;
import city.madang.suggest.DecidedCase;
import city.madang.suggest.DecidedCases;
import city.madang.suggest.Subject;
import city.madang.suggest.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns for one open module, and suggests from what it learnt last. */
final class Pupil {
    private static final Logger LOG = LoggerFactory.getLogger(Pupil.class);
    private static final Learnt NOTHING = new Learnt(0, 0, List.of());

    private final String module;
    private final DecidedCases own;
    private final Cases cases;
    private final KnowledgeFile file;
    private final TextWords words;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile boolean closed;
    private volatile Optional<Knowledge> knowledge = Optional.empty();

    Pupil(String module, DecidedCases own, Cases cases, KnowledgeFile file, TextWords words) {
        this.module = module;
        this.own = own;
        this.cases = cases;
        this.file = file;
        this.words = words;
    }

    String module() {
        return module;
    }

    Suggestion suggest(Subject about) {
        return knowledge.map(known -> known.suggest(words, about)).orElse(Suggestion.NONE);
    }

    /** False when nothing was learnt so far, and there is nothing to learn from yet. */
    boolean begin() {
        try {
            knowledge = file.read();
        } catch (IOException | RuntimeException e) {
            LOG.info(
                    "What was learnt for {} is damaged or of an older form and is learnt again: {}",
                    module,
                    e.toString());
        }
        return knowledge.isPresent() || !learn().quality().isEmpty();
    }

    /** By one thread at a time. */
    Learnt learn() {
        var decided = read();
        if (closed || decided.size() < Learner.FEWEST && knowledge.isEmpty()) { // nothing to say, nothing to forget
            return NOTHING;
        }
        var from = Knowledge.learn(words, decided);
        try {
            file.write(from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        knowledge = Optional.of(from);
        LOG.info(
                "Suggestions for {} were learnt from {} cases",
                module,
                from.learnt().cases());
        return from.learnt();
    }

    private List<DecidedCase> read() {
        return cases.of(module, (after, most) -> {
            reading.lock();
            try {
                return closed ? List.of() : own.decidedAfter(after, most);
            } finally {
                reading.unlock();
            }
        });
    }

    /** The module's own cases are not read any more when it returns, after at most 10 s. */
    void close() throws InterruptedException {
        closed = true;
        if (reading.tryLock(10, TimeUnit.SECONDS)) {
            reading.unlock();
        }
    }
}
