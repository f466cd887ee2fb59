// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.intake.Way;
import city.madang.solution.complaints.domain.Step;

/** How often something happened to requests that had come in on one way. */
public record MoveCount(Step.Kind kind, Way channel, int moves) {}
