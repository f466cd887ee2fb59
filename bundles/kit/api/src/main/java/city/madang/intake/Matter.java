// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import city.madang.dialogue.Whereabouts;
import city.madang.file.Upload;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What one module hands over to another. Immutable; begin with {@link #of}. The receiver cuts what is longer than it keeps.
 *
 * @param title what it is about in a few words; empty text where the first line of the text says it
 * @param text in the citizen's words, not blank
 * @param locale the language of the text, and of what is written to the citizen
 * @param subject one of {@link Taker#subjects}; empty when nobody has chosen
 * @param sender how to reach the citizen
 * @param forAll whether the citizen asked that others may read it once it is answered
 * @param reference what the module that hands over calls its own record, for officials; no personal data, may be empty
 * @param once names it within the module that hands over: the same one again gives the first receipt again
 */
public record Matter(
        MatterKind kind,
        String title,
        String text,
        Locale locale,
        Optional<String> subject,
        Whereabouts place,
        Sender sender,
        List<Upload> files,
        boolean forAll,
        String reference,
        String once) {
    private static final Whereabouts NOWHERE = new Whereabouts(Optional.empty(), Optional.empty(), "");

    /**
     * The citizen, as far as they said.
     *
     * @param name may be empty
     * @param reach telephone with its country, e-mail, or {@code @name@host}; may be empty
     */
    public record Sender(String name, String reach) {
        public static final Sender UNKNOWN = new Sender("", "");

        @Override
        public String toString() {
            return "a citizen";
        }
    }

    public Matter {
        Objects.requireNonNull(kind);
        if (text.isBlank() || once.isBlank()) {
            throw new IllegalArgumentException("a matter needs words and a once");
        }
        files = List.copyOf(files);
    }

    /** One of which no more is known. */
    public static Matter of(MatterKind kind, String text, Locale locale, String once) {
        return new Matter(
                kind, "", text, locale, Optional.empty(), NOWHERE, Sender.UNKNOWN, List.of(), false, "", once);
    }

    public Matter titled(String other) {
        return new Matter(kind, other, text, locale, subject, place, sender, files, forAll, reference, once);
    }

    public Matter about(String other) {
        return new Matter(kind, title, text, locale, Optional.of(other), place, sender, files, forAll, reference, once);
    }

    public Matter at(Whereabouts other) {
        return new Matter(kind, title, text, locale, subject, other, sender, files, forAll, reference, once);
    }

    public Matter from(Sender other) {
        return new Matter(kind, title, text, locale, subject, place, other, files, forAll, reference, once);
    }

    public Matter with(List<Upload> others) {
        return new Matter(kind, title, text, locale, subject, place, sender, others, forAll, reference, once);
    }

    public Matter openToAll() {
        return new Matter(kind, title, text, locale, subject, place, sender, files, true, reference, once);
    }

    public Matter reference(String other) {
        return new Matter(kind, title, text, locale, subject, place, sender, files, forAll, other, once);
    }

    /** Named so that it cannot be taken for another module's. */
    public Matter once(String other) {
        return new Matter(kind, title, text, locale, subject, place, sender, files, forAll, reference, other);
    }

    /** Without what the citizen wrote, because logs must not hold personal data. */
    @Override
    public String toString() {
        return kind + " " + reference;
    }
}
