// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.Tx;
import city.madang.solution.parking.session.Booth;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.Cash.Taken;
import city.madang.solution.parking.site.CarPark;
import java.time.Instant;
import java.util.Optional;

/**
 * The way to the server that runs a car park. What a stay costs is for that one to say, and what is paid elsewhere than at the car park is
 * handed over to it. Safe for several threads.
 */
public final class Line {
    private final Booth booth;
    private final Cash cash;

    public Line(Booth booth, Cash cash) {
        this.booth = booth;
        this.cash = cash;
    }

    /** What a stay owed at some time. @param due in the city's currency, in its smallest unit; nothing when all is paid */
    public record Quote(long due, Instant asOf) {}

    public Reach reach(CarPark carPark) {
        return Reach.HERE;
    }

    /** What is due. Empty while the site was asked and has not answered yet: ask again in a second; and when there is no such stay. */
    public Optional<Quote> quote(CarPark carPark, String session) {
        return booth.bill(carPark.id(), session).map(bill -> new Quote(bill.due(), bill.asOf()));
    }

    /**
     * Writes down what was paid for a stay, in the caller's unit of work, and hands it over to the site where one runs the car park. It is
     * taken even when the vehicle has left meanwhile: then it is a credit, which the difference report names.
     *
     * @return false when it was written down before
     */
    public boolean pay(Tx tx, CarPark carPark, String session, Taken taken) {
        return cash.take(tx, carPark, Optional.of(session), taken);
    }
}
