// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import city.madang.identity.PersonId;
import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.laptops.LaptopFile.Told;
import city.madang.solution.study.laptops.store.LaptopMapper.VoiceRow;
import city.madang.solution.study.store.StudyMapper.AnswerRow;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is here when a laptop's file comes: everybody's answers, and who they are. Read in one unit of work; used by one thread. */
final class Here {
    private final Stock stock;
    private final Map<PersonId, VoiceRow> voices;
    private final Function<PersonId, String> officials;
    private final String laptop;
    private final Map<String, List<AnswerRow>> byQuestion;
    private final Map<List<String>, AnswerRow> own;

    /**
     * As it is kept.
     *
     * @param rows all answers, those too that do not count
     */
    record Stock(Pack pack, String currency, Set<Part> signed, List<AnswerRow> rows, List<VoiceRow> voices) {}

    /**
     * @param officials their names; empty text for who is unknown
     * @param laptop whose file came
     */
    Here(Stock stock, Function<PersonId, String> officials, String laptop) {
        this.stock = stock;
        this.officials = officials;
        this.laptop = laptop;
        voices = stock.voices().stream().collect(Collectors.toMap(VoiceRow::id, each -> each));
        byQuestion = stock.rows().stream().collect(Collectors.groupingBy(AnswerRow::question));
        own = stock.rows().stream()
                .filter(row -> isOwn(row.person()))
                .collect(Collectors.toMap(
                        row -> List.of(voices.get(row.person()).theirs(), row.question()), row -> row));
    }

    Pack pack() {
        return stock.pack();
    }

    String currency() {
        return stock.currency();
    }

    Set<Part> signed() {
        return stock.signed();
    }

    List<AnswerRow> to(String question) {
        return byQuestion.getOrDefault(question, List.of());
    }

    /** Whether it is a voice of the laptop whose file came. */
    boolean isOwn(PersonId person) {
        return laptopOf(person).filter(laptop::equals).isPresent();
    }

    /** Empty for who answered here. */
    Optional<String> laptopOf(PersonId person) {
        return Optional.ofNullable(voices.get(person)).map(VoiceRow::laptop);
    }

    /** What this laptop's former file said. */
    Optional<AnswerRow> kept(Told told) {
        return Optional.ofNullable(own.get(List.of(told.person(), told.question())));
    }

    /** What others of the same name said for the same group, as far as it counts or stood back for this very voice. */
    List<AnswerRow> twins(Told told, String name) {
        var voice = kept(told).map(AnswerRow::person);
        return name.isEmpty()
                ? List.of()
                : to(told.question()).stream()
                        .filter(row -> row.speaksFor() == told.speaksFor() && !isOwn(row.person()))
                        .filter(row ->
                                row.asideFor().isEmpty() || row.asideFor().equals(voice))
                        .filter(row -> plain(name(row.person())).equals(plain(name)))
                        .toList();
    }

    String name(PersonId person) {
        var voice = voices.get(person);
        return voice == null ? officials.apply(person) : voice.name();
    }

    /** As people compare names: without regard to spaces, capitals and how an accent is typed. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Former answers of open parts that the file has no more. */
    List<AnswerRow> gone(LaptopFile file) {
        var still = new HashSet<List<String>>();
        file.answers().forEach(told -> still.add(List.of(told.person(), told.question())));
        return stock.rows().stream()
                .filter(row -> isOwn(row.person()))
                .filter(row -> !still.contains(List.of(voices.get(row.person()).theirs(), row.question())))
                .filter(row -> pack().question(row.question())
                        .filter(question -> !signed().contains(question.part()))
                        .isPresent())
                .toList();
    }
}
