// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.search;

import city.madang.search.DocumentSource;
import city.madang.search.SearchDocument;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * As many documents as wanted, of which none is kept: each is made of a passage when it is read, and is the same every time. A
 * title of 6 words and a number, a body of about 60 words. Ids are numbers in their order.
 */
final class Volume implements DocumentSource, Iterable<SearchDocument> {
    private static final int WORDS = 60;
    private static final int WORDS_OF_TITLE = 6;

    private final List<String[]> words;
    private final List<String> languages;
    private final int size;
    private final long seed;

    /** @param texts whose ids begin with their language */
    Volume(List<SearchDocument> texts, int size, long seed) {
        words = texts.stream()
                .map(text -> (text.body() + " " + text.body()).split("(?<=[\\s。，])"))
                .toList();
        languages = texts.stream().map(text -> text.id().substring(0, 2)).toList();
        this.size = size;
        this.seed = seed;
    }

    int size() {
        return size;
    }

    private SearchDocument made(int number) {
        var random = new Random(seed * 1_000_003 + number);
        random.nextInt();
        var text = random.nextInt(words.size());
        var all = words.get(text);
        var from = random.nextInt(Math.max(1, all.length / 2));
        return new SearchDocument(
                String.format(Locale.ROOT, "%08d", number),
                Locale.forLanguageTag(languages.get(text)),
                joined(all, from, WORDS_OF_TITLE).strip() + " " + random.nextInt(size),
                joined(all, from, WORDS),
                "/x/" + number,
                Optional.empty(),
                Instant.ofEpochSecond(1_700_000_000L + number));
    }

    private static String joined(String[] words, int from, int most) {
        return String.join("", Arrays.copyOfRange(words, from, Math.min(words.length, from + most)));
    }

    @Override
    public Optional<SearchDocument> document(String id) {
        var number = Integer.parseInt(id);
        return number < size ? Optional.of(made(number)) : Optional.empty();
    }

    @Override
    public List<SearchDocument> documentsAfter(String after, int most) {
        var from = after.isEmpty() ? 0 : Integer.parseInt(after) + 1;
        return IntStream.range(from, Math.min(size, from + most))
                .mapToObj(this::made)
                .toList();
    }

    @Override
    public Iterator<SearchDocument> iterator() {
        return IntStream.range(0, size).mapToObj(this::made).iterator();
    }
}
