// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in a text what looks like personal data. It proposes; an official decides. Who is named but left no contact is not found.
 *
 * @param contact of the citizen, whose name is looked for
 */
public record PersonalWords(NumberForms forms, Contact contact) {
    /** The part before and behind the sign, each a little more than RFC 5321 allows (4.5.3.1) in names that are in use. */
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,6}");

    private static final int SHORTEST_NAME = 3;
    /** Where one sign is a syllable or a word. */
    private static final int SHORTEST_JOINED = 2;

    /** What it looks like. */
    public enum Kind {
        MAIL,
        IDENTITY,
        TELEPHONE,
        PLATE,
        NAME
    }

    /** Words as they stand in the text. */
    public record Found(Kind kind, String words) {}

    public static PersonalWords of(String country, Contact contact) {
        return new PersonalWords(NumberForms.of(country), contact);
    }

    /** Each once, by kind and in the order of the text. */
    public List<Found> in(String text) {
        var taken = new BitSet(text.length());
        var found = new ArrayList<Found>();
        add(found, Kind.MAIL, MAIL, text, taken);
        add(found, Kind.IDENTITY, forms.identity, text, taken);
        add(found, Kind.TELEPHONE, forms.telephone, text, taken);
        add(found, Kind.PLATE, forms.plate, text, taken);
        add(found, Kind.IDENTITY, NumberForms.LONG, text, taken);
        names().flatMap(name -> Blackout.places(text, name)
                        .filter(at -> taken.get(at, at + name.length()).isEmpty())
                        .peek(at -> taken.set(at, at + name.length()))
                        .mapToObj(at -> text.substring(at, at + name.length())))
                .forEach(words -> found.add(new Found(Kind.NAME, words)));
        return found.stream().distinct().toList();
    }

    private static void add(List<Found> found, Kind kind, Pattern form, String text, BitSet taken) {
        form.matcher(text)
                .results()
                .filter(each -> taken.get(each.start(), each.end()).isEmpty())
                .forEach(each -> {
                    taken.set(each.start(), each.end());
                    found.add(new Found(kind, each.group()));
                });
    }

    /** The whole name first, then its parts: a neighbour may call the citizen by one of them. */
    private Stream<String> names() {
        var whole = contact.name().strip();
        return Stream.concat(Stream.of(whole), Stream.of(whole.split("[\\s,.]+")))
                .filter(Predicate.not(String::isEmpty))
                .filter(PersonalWords::isLongEnough);
    }

    private static boolean isLongEnough(String name) {
        int least = Blackout.isJoined(name.codePointAt(0)) ? SHORTEST_JOINED : SHORTEST_NAME;
        return name.codePointCount(0, name.length()) >= least;
    }
}
