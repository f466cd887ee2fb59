// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.time.Instant;

/** An answer that an official has begun to write; nobody else sees it. */
public record Draft(String body, Instant saved) {}
