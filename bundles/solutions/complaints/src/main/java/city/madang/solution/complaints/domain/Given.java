// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.l10n.LocalText;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer to something that a service asks, with the question as it was then: both can be read when the service asks something else
 * meanwhile, or when the request is about another service.
 *
 * @param service that asked
 * @param code of the question within the service
 * @param answer a choice by its code; a time as {@link W3cTime} writes it
 * @param name of the choice; empty where nothing was chosen from a list
 */
public record Given(
        ServiceCode service,
        String code,
        AnswerType datatype,
        LocalText question,
        String answer,
        Optional<LocalText> name) {

    /** The answer as it is read: a choice by its name. */
    public String words(Locale reader) {
        return name.map(each -> each.in(reader)).orElse(answer);
    }
}
