// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.sheets;

import city.madang.document.BadTable;
import city.madang.module.Kit;
import city.madang.solution.study.domain.Coins;
import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Kind;
import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.Question;
import city.madang.solution.study.sheets.Filled.Bad;
import city.madang.solution.study.sheets.Filled.Good;
import city.madang.solution.study.sheets.Filled.Reason;
import city.madang.solution.study.store.StudyMapper.AnswerRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what somebody filled in, in any of the city's languages. Made for one table, used by one thread. */
final class FilledReader {
    private final Kit kit;
    private final Pack pack;
    private final Group group;
    private final Set<Part> signed;
    private final Map<String, AnswerRow> own;
    private final Map<Kind, Map<String, String>> values;

    /**
     * @param group for which the sender answers
     * @param own what the sender answered before
     */
    FilledReader(Kit kit, Pack pack, Group group, Set<Part> signed, Map<String, AnswerRow> own) {
        this.kit = kit;
        this.pack = pack;
        this.group = group;
        this.signed = Set.copyOf(signed);
        this.own = own;
        values = Map.of(
                Kind.CHOICE, words(IntStream.rangeClosed(0, Kind.MOST).mapToObj(String::valueOf), "level."),
                Kind.YES_NO, words(Stream.of("yes", "no"), "said."));
    }

    /** What can be chosen, by what people see and by itself. */
    private Map<String, String> words(Stream<String> stored, String prefix) {
        var words = new HashMap<String, String>();
        stored.forEach(value -> {
            words.put(value, value);
            kit.city()
                    .languages()
                    .forEach(language -> words.put(plain(text(language, prefix + value + ".label")), value));
        });
        return words;
    }

    private String text(Locale language, String key) {
        return kit.texts().text(language, key);
    }

    private static String plain(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * @param rows the first has the titles of the columns
     * @throws BadTable when the columns by which it is read are not there
     */
    Filled read(List<List<String>> rows) throws BadTable {
        int key = column(rows, Sheet.KEY);
        int cell = column(rows, Sheet.OWN);
        var good = new ArrayList<Good>();
        var bad = new ArrayList<Bad>();
        var seen = new HashSet<String>();
        int same = 0;
        for (int at = 1; at < rows.size(); at++) {
            var name = cell(rows.get(at), key);
            var typed = cell(rows.get(at), cell);
            if (typed.isEmpty()) {
                continue;
            }
            var question = pack.question(name);
            var reason = refusal(question, seen.add(name));
            var said = reason.isPresent() ? Optional.<String>empty() : stored(question.get(), typed);
            var before = Optional.ofNullable(own.get(name)).map(AnswerRow::said).orElse("");
            if (said.filter(before.replace("\r\n", "\n")::equals).isPresent()) {
                same++;
            } else if (said.isPresent() && !signed.contains(question.get().part())) {
                good.add(new Good(at + 1, question.get(), before, said.get()));
            } else {
                var why = reason.orElse(said.isPresent() ? Reason.SIGNED : Reason.WRONG);
                bad.add(new Bad(at + 1, name, typed, why));
            }
        }
        return new Filled(good, bad, same);
    }

    private int column(List<List<String>> rows, String key) throws BadTable {
        var titles = rows.isEmpty() ? List.<String>of() : rows.get(0);
        for (var language : kit.city().languages()) {
            int at = titles.indexOf(text(language, key));
            if (at >= 0) {
                return at;
            }
        }
        throw new BadTable("the first row does not have the column " + key);
    }

    private static String cell(List<String> row, int at) {
        return at < row.size() ? row.get(at).strip() : "";
    }

    private Optional<Reason> refusal(Optional<Question> question, boolean first) {
        if (question.isEmpty()) {
            return Optional.of(Reason.NO_QUESTION);
        }
        if (!question.get().groups().contains(group)) {
            return Optional.of(Reason.OTHER_GROUP);
        }
        return first ? Optional.empty() : Optional.of(Reason.TWICE);
    }

    /** Empty when it is no answer. */
    private Optional<String> stored(Question question, String typed) {
        var kind = question.kind();
        var before = Optional.ofNullable(own.get(question.key()))
                .map(AnswerRow::said)
                .orElse("");
        try {
            var words = values.get(kind);
            if (words != null) {
                return Optional.ofNullable(words.get(plain(typed)));
            }
            // CSV has an apostrophe before what a spreadsheet would take for a formula
            return Optional.of(
                    typed.equals("'" + before)
                            ? before
                            : kind.stored(typed, new Coins(kit.city().currency())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
