// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

/** What stands ready at a booth. */
public record Counter(Discounts discounts, Receipts receipts, Slips slips) {}
