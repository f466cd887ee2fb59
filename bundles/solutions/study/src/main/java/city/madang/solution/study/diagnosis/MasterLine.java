// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.solution.study.domain.Dimension;
import city.madang.solution.study.domain.Period;

/**
 * What is done about a gap.
 *
 * @param deed in words
 * @param inCharge who, in words
 * @param module id of the module that helps; empty text for none
 */
public record MasterLine(Dimension dimension, String deed, String inCharge, Period period, String module) {}
