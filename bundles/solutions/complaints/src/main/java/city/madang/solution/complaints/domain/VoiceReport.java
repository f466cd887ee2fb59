// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What citizens said in a month or a year, and what was done.
 *
 * @param edition from 1; {@link #DRAFT} for what is not published yet
 * @param version of a draft, raised with each change; 0 while nobody has begun
 * @param written when it was published, or last changed
 * @param stories requests that it tells of, in this order
 * @param lines its numbers; those of a draft are counted anew each time
 */
public record VoiceReport(
        Span span,
        int edition,
        int version,
        Instant written,
        Optional<PersonId> writer,
        List<VoiceWords> words,
        List<ReceiptNumber> stories,
        List<VoiceLine> lines) {
    public static final int DRAFT = 0;
    public static final int MOST_STORIES = 20;

    public VoiceReport {
        words = List.copyOf(words);
        stories = List.copyOf(stories);
        lines = List.copyOf(lines);
    }

    /** Whether there is a report of such a period at all. */
    public static boolean isAbout(Span span) {
        return span.isMonth() || span.isYear();
    }

    /** In the reader's language, else in English, else in any; empty while nothing is written. */
    public Optional<VoiceWords> wordsFor(Locale reader) {
        return in(reader).or(() -> in(Locale.ENGLISH)).or(() -> words.stream().findFirst());
    }

    private Optional<VoiceWords> in(Locale language) {
        return words.stream().filter(each -> each.language().equals(language)).findFirst();
    }

    public List<VoiceLine> lines(VoicePart part) {
        return lines.stream().filter(line -> line.part() == part).toList();
    }

    public VoiceReport with(List<VoiceWords> nextWords, List<ReceiptNumber> nextStories) {
        return new VoiceReport(span, edition, version, written, writer, nextWords, nextStories, lines);
    }

    public VoiceReport counted(List<VoiceLine> next) {
        return new VoiceReport(span, edition, version, written, writer, words, stories, next);
    }
}
