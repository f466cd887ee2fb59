// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.letter.store;

import city.madang.solution.study.letter.LetterPart;
import java.util.List;

/** What was written in the letter of intent. */
public interface LetterMapper {
    /** @param said never empty */
    record Written(LetterPart part, String said) {}

    List<Written> written();

    void insertWritten(Written written);

    void deleteWritten();
}
