// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.util.List;
import java.util.Optional;

/**
 * What happened to a request: one history with two views. Officials see all of it, the citizen what is not internal.
 *
 * @param steps oldest first
 */
public record History(List<Step> steps) {
    public History {
        steps = List.copyOf(steps);
    }

    public List<Step> forCitizen() {
        return steps.stream().filter(step -> !step.internal()).toList();
    }

    /** What a crew said last, unless the request was answered after it. */
    public Optional<Step> lastWork() {
        var last = Optional.<Step>empty();
        for (var step : steps) {
            if (step.kind() == Step.Kind.WORKED) {
                last = Optional.of(step);
            } else if (step.kind() == Step.Kind.ANSWERED) {
                last = Optional.empty();
            }
        }
        return last;
    }

    /** Where the steps lead; empty as long as only another system knows. */
    public Optional<RequestStatus> status() {
        var now = Optional.<RequestStatus>empty();
        var beforeMerger = now;
        for (var step : steps) {
            if (step.kind() == Step.Kind.MERGED) {
                beforeMerger = now;
            }
            now = step.kind() == Step.Kind.SEPARATED
                    ? beforeMerger
                    : step.kind().leadsTo().isPresent() ? step.kind().leadsTo() : now;
        }
        return now;
    }
}
