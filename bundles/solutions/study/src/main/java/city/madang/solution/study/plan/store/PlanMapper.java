// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan.store;

import city.madang.solution.study.domain.Line;
import city.madang.solution.study.domain.Rate;
import city.madang.solution.study.domain.Wage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Costs and benefits, with the rates and wages that price them. */
public interface PlanMapper {
    /** By when they were added. */
    List<Line> lines();

    Optional<Line> line(String id);

    int countLines();

    void insertLine(Line line, Instant added);

    int updateLine(Line line);

    int deleteLine(String id);

    List<Rate> rates();

    void insertRate(Rate rate);

    int deleteRate(String currency);

    List<Wage> wages();

    void insertWage(Wage wage);

    int deleteWage(String id);

    Optional<String> setting(String name);

    int updateSetting(String name, String held);

    void insertSetting(String name, String held);
}
