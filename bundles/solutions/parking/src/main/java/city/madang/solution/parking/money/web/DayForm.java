// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.web;

import city.madang.module.Kit;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.web.HttpCall;
import java.time.LocalDate;

/** Which day a page is about: the one that is asked for, else yesterday. */
record DayForm(Kit kit) {
    LocalDate day(HttpCall in) {
        return in.query().value("day", Typed::day).orElseGet(() -> today().minusDays(1));
    }

    LocalDate today() {
        return LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
    }
}
