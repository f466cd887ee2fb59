// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import city.madang.identity.PersonId;
import java.time.Instant;

/** Somebody stands for the answers of a part; they cannot be changed while it holds. */
public record SignOff(Part part, PersonId person, Instant signed) {}
