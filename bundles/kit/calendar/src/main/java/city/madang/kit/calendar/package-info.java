// SPDX-License-Identifier: Apache-2.0
/**
 * On which days the city works. {@link city.madang.kit.calendar.CityCalendar} answers, from the pack of the city's country
 * ({@link city.madang.kit.calendar.CountryPack}) and from the days that the city itself adds.
 */
package city.madang.kit.calendar;
