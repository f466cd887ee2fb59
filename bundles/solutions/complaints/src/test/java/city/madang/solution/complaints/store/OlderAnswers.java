// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.ReceiptNumber;

/** What a city had before answers of all ways stood in one table. */
public interface OlderAnswers {
    /** A list with one choice, and a hint in one language. */
    void insertList();

    void insertChoice();

    /** An answer that a program sent. */
    record SentOnce(ReceiptNumber number, int position, String code, String answer) {}

    void insert(SentOnce sent);
}
