// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import java.time.LocalDate;

/** What another city's file says of itself. @param taken when its levels held */
public record OtherCity(String id, String city, LocalDate taken, int answers, boolean complete, String pack) {}
