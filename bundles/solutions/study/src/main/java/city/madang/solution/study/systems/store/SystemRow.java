// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems.store;

import city.madang.solution.study.systems.Exchange;
import city.madang.solution.study.systems.SystemState;
import java.util.Optional;

/** A system without its links. */
public record SystemRow(
        String id,
        String name,
        String category,
        SystemState state,
        Optional<Integer> begun,
        String department,
        String maker,
        String builtOn,
        Optional<Exchange> exchange,
        Optional<Long> cost,
        Optional<Integer> people,
        Optional<Integer> satisfied,
        String note,
        int version) {}
