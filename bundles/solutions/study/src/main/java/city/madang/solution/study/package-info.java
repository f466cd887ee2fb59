// SPDX-License-Identifier: Apache-2.0
/**
 * The feasibility study: officials of a city answer five parts of questions; open rules turn the answers into scores and into modules
 * to install, each explained by the answers that led to it; costs and benefits become the figures that donors ask for. Start at
 * {@link city.madang.solution.study.StudyModule}, which says what the module offers, then read
 * {@link city.madang.solution.study.Study} (what officials do) and {@link city.madang.solution.study.domain.Recommendation} (how a
 * module is recommended).
 *
 * <p>{@code domain} holds records and rules, {@code store} the SQL, {@code web} the pages, {@code links} the tasks; the questions,
 * weights, rules, cost items and sources of money are data files in {@code study/} of the jar, read by
 * {@link city.madang.solution.study.DataFiles}.
 */
package city.madang.solution.study;
