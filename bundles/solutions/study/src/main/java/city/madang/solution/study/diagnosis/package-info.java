// SPDX-License-Identifier: Apache-2.0
/**
 * The diagnosis of a city: levels are kept ({@link city.madang.solution.study.diagnosis.Diagnoses}), compared with earlier ones and with those of
 * other cities, whose files are uploaded ({@link city.madang.solution.study.diagnosis.OtherCities}).
 */
package city.madang.solution.study.diagnosis;
