// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of a request that everybody may read.
 *
 * @param address words about the place; may be empty, as the answer
 */
public record PublicWords(String title, String details, String address, String answer) {
    /** Characters of a text in which something was blacked out: a mark may be longer than what it hides. */
    public static final int MOST_TEXT = 8000;

    public static final int MOST_TITLE = 300;
    public static final int MOST_ADDRESS = 450;

    public static PublicWords of(ServiceRequest request) {
        var report = request.report();
        return new PublicWords(
                report.title(),
                report.details(),
                report.place().address(),
                request.answer().map(Answer::text).orElse(""));
    }

    public PublicWords withAnswer(String other) {
        return new PublicWords(title, details, address, other);
    }

    public PublicWords without(Collection<String> words) {
        return new PublicWords(
                Blackout.without(title, words),
                Blackout.without(details, words),
                Blackout.without(address, words),
                Blackout.without(answer, words));
    }

    public boolean blackedOut() {
        return texts().anyMatch(text -> text.contains(Blackout.MARK));
    }

    private Stream<String> texts() {
        return Stream.of(title, details, address, answer);
    }

    /** What looks personal in any of them. */
    public List<PersonalWords.Found> personal(PersonalWords rules) {
        return texts().flatMap(text -> rules.in(text).stream()).distinct().toList();
    }

    /** What has to be kept beside the original. */
    public PublicVersion beside(ServiceRequest request) {
        var original = of(request);
        return new PublicVersion(
                request.number(),
                other(original.title, title),
                other(original.details, details),
                other(original.address, address),
                other(original.answer, answer));
    }

    private static Optional<String> other(String original, String shown) {
        return Optional.of(shown).filter(text -> !text.equals(original));
    }
}
