// SPDX-License-Identifier: Apache-2.0
package city.madang.payment;

import city.madang.device.Money;

/** What was taken at one place by one means. @param count how many payments */
public record Takings(String place, Means means, int count, Money amount) {}
