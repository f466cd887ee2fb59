// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.ReceiptNumber;
import city.madang.l10n.LocalText;
import city.madang.solution.complaints.domain.AnswerType;
import city.madang.solution.complaints.domain.Given;
import city.madang.solution.complaints.domain.ServiceCode;
import java.util.Optional;

/** A row of {@code complaints_given}; {@code position} counts the answers of a request from 1. */
public record GivenRow(
        ReceiptNumber number,
        int position,
        ServiceCode service,
        String code,
        AnswerType datatype,
        LocalText question,
        String answer,
        Optional<LocalText> name) {

    public static GivenRow of(ReceiptNumber number, int position, Given given) {
        return new GivenRow(
                number,
                position,
                given.service(),
                given.code(),
                given.datatype(),
                given.question(),
                given.answer(),
                given.name());
    }

    public Given toGiven() {
        return new Given(service, code, datatype, question, answer, name);
    }
}
