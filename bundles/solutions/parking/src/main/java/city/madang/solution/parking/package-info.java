// SPDX-License-Identifier: Apache-2.0
/**
 * Smart parking: car parks whose lanes decide by themselves, what a stay costs, and who looks after it. Start at
 * {@link city.madang.solution.parking.ParkingModule}, which says what the module offers, then read
 * {@link city.madang.solution.parking.lane.domain.LaneRules} (what a lane does when something happens in it) and
 * {@link city.madang.solution.parking.lane.Lanes} (how that is written down and handed over to devices).
 *
 * <p>{@code site} holds car parks and their lanes as the city set them up, {@code lane} what happens in a lane, {@code session} the stay
 * of a vehicle. Each has its records and rules, the SQL in {@code store}, its pages in {@code web}. Only the kit's module manager calls
 * the module; nobody imports it.
 */
package city.madang.solution.parking;
