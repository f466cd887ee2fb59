// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import city.madang.document.BadTable;
import city.madang.document.Documents;
import city.madang.document.Table;
import city.madang.identity.PersonId;
import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Sealed;
import city.madang.solution.study.laptops.LaptopFile.Sender;
import city.madang.solution.study.laptops.LaptopFile.Told;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The file, version 1: CSV of which each line says in its first cell what it is, and whose last line is the SHA-256 of all bytes
 * before it. What people wrote has a colon before it, so that no spreadsheet takes it for a formula.
 */
final class LaptopFormat {
    static final int MOST_BYTES = 8 << 20;
    private static final int MOST_ROWS = 50_000;
    private static final String VERSION = "1";
    private static final List<String> COLUMNS = List.of("line", "one", "two", "three", "four", "five");
    private static final String FORMAT = "madang-study-answers";
    private static final String LAPTOP = "laptop";
    private static final String PERSON = "person";
    private static final String ANSWER = "answer";
    private static final String DAMAGED = "damaged";
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private LaptopFormat() {}

    /** It is none of these files. {@link #getMessage} is the error of the field that says why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String key) {
            super(key);
        }
    }

    static byte[] write(Documents documents, LaptopFile file) {
        var rows = new ArrayList<List<Object>>();
        rows.add(Table.row(FORMAT, VERSION, file.made().toString(), file.currency(), file.pack(), ""));
        var from = file.from();
        rows.add(Table.row(LAPTOP, from.id(), marked(from.name()), marked(from.city()), "", ""));
        file.people().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> rows.add(Table.row(PERSON, each.getKey(), marked(each.getValue()), "", "", "")));
        file.answers()
                .forEach(each -> rows.add(Table.row(
                        ANSWER,
                        each.question(),
                        each.person(),
                        each.speaksFor().name(),
                        each.changed().toString(),
                        marked(each.said()))));
        var content = documents.csv(new Table(FORMAT, COLUMNS, rows), Locale.ROOT);
        return Sealed.of(content);
    }

    private static String marked(String text) {
        return ":" + text;
    }

    private static String unmarked(String cell) {
        if (!cell.startsWith(":")) {
            throw new IllegalArgumentException("not marked as a text");
        }
        return cell.substring(1).strip();
    }

    /** @throws Refused for everything that {@link #write} has not written */
    static LaptopFile read(Documents documents, byte[] whole) throws Refused {
        var content = undamaged(whole);
        try {
            var rows = documents.rows(new ByteArrayInputStream(content), MOST_ROWS).stream()
                    .skip(1)
                    .filter(row -> row.size() == COLUMNS.size())
                    .toList();
            if (rows.size() < 2
                    || !rows.get(0).get(0).equals(FORMAT)
                    || !rows.get(1).get(0).equals(LAPTOP)) {
                throw new Refused("format");
            }
            if (!rows.get(0).get(1).equals(VERSION)) {
                throw new Refused("version");
            }
            return file(rows);
        } catch (BadTable | IllegalArgumentException | DateTimeParseException e) {
            throw new Refused(DAMAGED);
        }
    }

    private static byte[] undamaged(byte[] whole) throws Refused {
        if (!Sealed.isOne(whole)) {
            throw new Refused("format");
        }
        return Sealed.content(whole).orElseThrow(() -> new Refused(DAMAGED));
    }

    private static LaptopFile file(List<List<String>> rows) {
        var head = rows.get(0);
        var laptop = rows.get(1);
        var people = new HashMap<String, String>();
        var answers = new ArrayList<Told>();
        for (var row : rows.subList(2, rows.size())) {
            if (row.get(0).equals(PERSON)) {
                people.put(id(row.get(1)), cut(unmarked(row.get(2))));
            } else if (row.get(0).equals(ANSWER)) {
                answers.add(told(row));
            }
        }
        var from = new Sender(id(laptop.get(1)), cut(unmarked(laptop.get(2))), cut(unmarked(laptop.get(3))));
        return new LaptopFile(from, head.get(3), fingerprint(head.get(4)), moment(head.get(2)), people, answers);
    }

    private static Told told(List<String> row) {
        return new Told(
                row.get(1), id(row.get(2)), Group.valueOf(row.get(3)), unmarked(row.get(5)), moment(row.get(4)));
    }

    private static String id(String text) {
        return new PersonId(text).value();
    }

    private static String fingerprint(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no SHA-256");
        }
        return text;
    }

    /** One that every database can keep. */
    private static Instant moment(String text) {
        var moment = Instant.parse(text);
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new IllegalArgumentException("nobody answered then");
        }
        return moment;
    }

    private static String cut(String text) {
        return text.length() > LaptopFile.LONGEST_NAME ? text.substring(0, LaptopFile.LONGEST_NAME) : text;
    }
}
