// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import java.util.regex.Pattern;

/**
 * What somebody wants from the city. A module names the kinds that it takes in; a city's own modules may know others than these.
 *
 * @param value a word
 */
public record MatterKind(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{1,29}");

    /** Something is wrong. */
    public static final MatterKind COMPLAINT = new MatterKind("complaint");

    /** Something could be better. */
    public static final MatterKind PROPOSAL = new MatterKind("proposal");

    /** Somebody wants to know something that nobody there could tell. */
    public static final MatterKind QUESTION = new MatterKind("question");

    /** Somebody does not agree with what an office decided; {@code Matter.reference} names the decision. */
    public static final MatterKind APPEAL = new MatterKind("appeal");

    public MatterKind {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a kind of matter: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
