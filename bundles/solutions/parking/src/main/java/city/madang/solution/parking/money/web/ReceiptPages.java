// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.web;

import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.money.Counter;
import city.madang.solution.parking.money.domain.Receipt;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.web.Words;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;

/** A receipt, for printing by a browser or by the booth's printer. */
public final class ReceiptPages {
    private static final String ONE = "/desk/carparks/{code}/receipts/{number}";
    private static final double HUNDREDTHS = 100;

    private final Kit kit;
    private final CarParks carParks;
    private final Sessions sessions;
    private final Counter counter;

    public ReceiptPages(Kit kit, CarParks carParks, Sessions sessions, Counter counter) {
        this.kit = kit;
        this.carParks = carParks;
        this.sessions = sessions;
        this.counter = counter;
    }

    public void routes(Routes on) {
        on.get(ONE, Actions.LOOK, this::show);
        on.post(ONE + "/print", Actions.OPERATE, this::print);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    private Receipt receipt(HttpCall in, CarPark carPark) {
        return counter.receipts()
                .find(carPark, in.path("number", Long::valueOf))
                .orElseThrow(NotFound::new);
    }

    HttpReply show(HttpCall in) {
        var carPark = carPark(in);
        var receipt = receipt(in, carPark);
        var words = new Words(kit, in.locale());
        var model = new HashMap<String, Object>();
        model.put("carPark", carPark);
        model.put("receipt", receipt);
        model.put("number", carPark.code() + "-" + receipt.number());
        model.put("session", kit.database().read(tx -> sessions.find(tx, receipt.session())));
        model.put("lines", lines(receipt, words));
        model.put("total", words.money(receipt.fee()));
        model.put("paid", words.money(receipt.paid()));
        model.put("tax", words.money(receipt.tax()));
        model.put("rate", receipt.taxRate() / HUNDREDTHS);
        model.put("printer", counter.slips().canPrint(carPark));
        model.put("mayTake", in.may(Actions.OPERATE, Actions.OF_THE_CITY));
        model.put(
                "issuer",
                kit.organisation()
                        .official(receipt.issuer())
                        .map(Official::name)
                        .orElse(""));
        return HttpReply.page("receipt", model);
    }

    private static List<Words.Line> lines(Receipt receipt, Words words) {
        return receipt.read().stream()
                .map(line -> new Words.Line(line.text(), words.money(line.amount())))
                .toList();
    }

    HttpReply print(HttpCall in) {
        var carPark = carPark(in);
        var receipt = receipt(in, carPark);
        var back = HttpReply.seeOther("/desk/carparks/" + carPark.code() + "/receipts/" + receipt.number());
        return back.notice(
                counter.slips().again(carPark, receipt, in.form().once())
                        ? "receipt.sent.notice"
                        : "receipt.printerless.notice");
    }
}
