// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.letter;

import city.madang.solution.study.domain.Criterion;
import java.util.Optional;

/** What somebody can write in the letter. */
public enum LetterPart {
    /** To whom it goes. */
    RECIPIENT(200),
    COMMITMENT(2000),
    STRATEGY(2000),
    PARTNERSHIP(2000),
    SUSTAINABILITY(2000),
    AFTERWARDS(2000),
    /** Name and office of who signs. */
    SIGNER(200);

    private final int longest;

    LetterPart(int longest) {
        this.longest = longest;
    }

    /** Characters. */
    public int longest() {
        return longest;
    }

    static LetterPart of(Criterion criterion) {
        return valueOf(criterion.name());
    }

    /** Empty for what no criterion is about. */
    public Optional<Criterion> criterion() {
        return this == RECIPIENT || this == SIGNER ? Optional.empty() : Optional.of(Criterion.valueOf(name()));
    }
}
