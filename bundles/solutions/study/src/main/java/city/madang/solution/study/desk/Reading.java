// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.desk;

import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.solution.study.domain.Answer;
import city.madang.solution.study.domain.Answers;
import city.madang.solution.study.domain.Kind;
import city.madang.solution.study.domain.Question;
import city.madang.solution.study.domain.Recommendation;
import city.madang.solution.study.domain.Score;
import city.madang.solution.study.domain.SignOff;
import city.madang.solution.study.store.StudyMapper.VoiceName;
import city.madang.web.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A study as one reader sees it: what is asked twice is read once. Made for one page, used by one thread. */
public final class Reading {
    private final Kit kit;
    private final Study study;
    private final Words words;
    private final Answers answers;
    private final Map<PersonId, String> names = new HashMap<>();
    private List<Recommendation> found;
    private Map<PersonId, VoiceName> voices;

    public Reading(Kit kit, Study study, Locale reader) {
        this.kit = kit;
        this.study = study;
        words = new Words(kit, reader);
        answers = study.answers();
    }

    public Words words() {
        return words;
    }

    public Answers answers() {
        return answers;
    }

    /** What the answers say of every known module, the most needed first. */
    public List<Recommendation> found() {
        if (found == null) {
            found = study.recommendations(answers, words.reader());
        }
        return found;
    }

    public List<SignOff> signOffs() {
        return study.signOffs();
    }

    /** As it is asked; its key when the pack, in which it was when it was answered, has it no more. */
    public String question(String key) {
        return own(key).or(() -> words.find("part." + key + ".label")).orElse(key);
    }

    /** What helps to answer it; empty text for nothing. */
    public String hint(String question) {
        var key = question + ".hint";
        return own(key).or(() -> words.find("part." + key)).orElse("");
    }

    /** A module of somebody else may name one that this pack has no words for; then nothing of it is answered, and it does not come here. */
    public String problem(String key) {
        return own(key).orElseGet(() -> words.text("problem." + key + ".title"));
    }

    /** A source of money; its key when the list, in which it was when the plan counted on it, has it no more. */
    public String funding(String key) {
        return own(key).or(() -> words.find("funding." + key + ".title")).orElse(key);
    }

    /** What is said of a source of money. @param trait {@code programme}, {@code recipients} or {@code letter} */
    public Optional<String> funding(String key, String trait) {
        var one = key + "." + trait;
        return own(one).or(() -> words.find("funding." + one));
    }

    /** What the city's own pack calls a question, a problem or a source of money; empty when the product has the words. */
    public Optional<String> own(String key) {
        return words.own(answers.pack(), key);
    }

    /** Of a score; in words when nothing was answered. */
    public String level(OptionalDouble level) {
        return level.isEmpty() ? words.text("score.none.label") : words.text("figure.level", level.getAsDouble());
    }

    public String level(Score score) {
        return level(score.level());
    }

    /** Who said it, for whom, and what. */
    public String said(Answer answer) {
        return words.text(
                "answer.line",
                name(answer.person()),
                words.text("group." + answer.speaksFor() + ".title"),
                value(answers.pack().question(answer.question()).orElseThrow(), answer.said()));
    }

    /** @param said as it is stored */
    public String value(Question question, String said) {
        return switch (question.kind()) {
            case CHOICE -> words.text("level." + said + ".label");
            case YES_NO -> words.text("said." + said + ".label");
            case NUMBER -> words.text("figure.number", Long.valueOf(said));
            case MONEY -> words.money(Long.parseLong(said));
            case TEXT -> said;
        };
    }

    /** Of who answered or signed. */
    public String name(PersonId person) {
        return names.computeIfAbsent(
                person,
                id -> voice(id)
                        .or(() -> kit.organisation().official(id).map(Official::name))
                        .orElseGet(() -> words.text("person.unnamed.label")));
    }

    /** Of who answered on a laptop, with the laptop's. */
    private Optional<String> voice(PersonId person) {
        if (voices == null) {
            voices = study.voices();
        }
        return Optional.ofNullable(voices.get(person)).map(voice -> {
            var name = voice.name().isEmpty() ? words.text("person.unnamed.label") : voice.name();
            return words.text("person.voice.label", name, voice.laptop());
        });
    }

    /** What can be chosen; empty for what is typed. */
    public List<Choice> choices(Kind kind) {
        return switch (kind) {
            case CHOICE -> choices(IntStream.rangeClosed(0, Kind.MOST).mapToObj(String::valueOf), "level.");
            case YES_NO -> choices(Stream.of("yes", "no"), "said.");
            case NUMBER, MONEY, TEXT -> List.of();
        };
    }

    private List<Choice> choices(Stream<String> values, String prefix) {
        var none = Stream.of(new Choice("", words.text("answer.none.label")));
        return Stream.concat(none, values.map(each -> new Choice(each, words.text(prefix + each + ".label"))))
                .toList();
    }
}
