// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.PersonId;
import java.time.Instant;

/** An edition of a report, or its draft. @param span as {@code Span.parse} reads it */
public record VoiceHead(String span, int edition, int version, Instant written, PersonId writer) {}
