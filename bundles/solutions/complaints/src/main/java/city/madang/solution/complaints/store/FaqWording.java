// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.PersonId;
import java.time.Instant;

/** What a question and its answer said from some time on, and who wrote it. */
public record FaqWording(String faq, Instant made, PersonId who, boolean withdrawn, String question, String answer) {}
