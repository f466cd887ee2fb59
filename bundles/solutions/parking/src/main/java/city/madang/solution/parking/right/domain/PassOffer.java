// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

import java.util.Optional;

/** By what a pass is known, and what it costs. @param price in the city's currency, in its smallest unit; 0 for nothing */
public record PassOffer(String code, Optional<String> card, long price) {
    @Override
    public String toString() {
        return "an offer of " + price;
    }
}
