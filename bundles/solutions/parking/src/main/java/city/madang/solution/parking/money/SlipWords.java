// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.device.Money;
import city.madang.module.Kit;
import city.madang.solution.parking.money.domain.Receipt;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.tariff.web.Words;
import java.util.ArrayList;
import java.util.List;

/** A receipt as lines of text for a printer, in the city's first language. */
final class SlipWords {
    private final Kit kit;

    SlipWords(Kit kit) {
        this.kit = kit;
    }

    List<String> lines(CarPark carPark, Receipt receipt) {
        var words = new Words(kit, kit.city().languages().get(0));
        var lines = new ArrayList<String>();
        lines.add(kit.city().name());
        lines.add(carPark.name());
        lines.add(words.text("slip.number.line", number(carPark, receipt)));
        lines.add(words.text("slip.time.line", receipt.paidAt()));
        for (var line : receipt.read()) {
            lines.add(words.text("slip.amount.line", line.text(), money(line.amount())));
        }
        lines.add(words.text("slip.fee.line", money(receipt.fee())));
        lines.add(words.text("slip.paid.line", money(receipt.paid()), words.text("means." + receipt.means())));
        if (receipt.taxRate() > 0) {
            lines.add(words.text("slip.tax.line", money(receipt.tax()), receipt.taxRate() / 100.0));
        }
        return lines;
    }

    /** As people write it. */
    static String number(CarPark carPark, Receipt receipt) {
        return carPark.code() + "-" + receipt.number();
    }

    private Money money(long minor) {
        return new Money(minor, kit.city().currency());
    }
}
