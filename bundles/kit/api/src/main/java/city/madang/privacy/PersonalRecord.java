// SPDX-License-Identifier: Apache-2.0
package city.madang.privacy;

import city.madang.file.StoredFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One record about a person; immutable.
 *
 * @param id by which the person knows it, for example the number of a receipt
 * @param since when it was made
 * @param items in the order of reading
 * @param files that belong to it
 */
public record PersonalRecord(String id, Instant since, List<Item> items, List<StoredFile> files) {
    /**
     * A value.
     *
     * @param field named by the text {@code personal.<name>.field.<field>}
     * @param moment instead of the text, where it is a time
     */
    public record Item(String field, String text, Optional<Instant> moment) {}

    public PersonalRecord {
        items = List.copyOf(items);
        files = List.copyOf(files);
    }

    public static PersonalRecord of(String id, Instant since) {
        return new PersonalRecord(id, since, List.of(), List.of());
    }

    /** With one more value; an empty one is left out. */
    public PersonalRecord with(String field, String text) {
        return text.isEmpty() ? this : with(new Item(field, text, Optional.empty()));
    }

    /** With one more time. */
    public PersonalRecord with(String field, Instant moment) {
        return with(new Item(field, "", Optional.of(moment)));
    }

    private PersonalRecord with(Item item) {
        var all = new ArrayList<>(items);
        all.add(item);
        return new PersonalRecord(id, since, all, files);
    }

    public PersonalRecord with(List<StoredFile> itsFiles) {
        return new PersonalRecord(id, since, items, itsFiles);
    }
}
