// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.site.Site;
import city.madang.solution.parking.central.domain.CreditText;
import city.madang.solution.parking.central.domain.StayAsked;
import city.madang.solution.parking.central.store.CentralMapper;
import city.madang.solution.parking.central.store.CentralMapper.QuoteRow;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.session.Booth;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.Cash.Taken;
import city.madang.solution.parking.session.StayPaid;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.RunBy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The way to the server that runs a car park. What a stay costs is for that one to say, and what is paid elsewhere than at the car park is
 * handed over to it. Safe for several threads.
 */
public final class Line {
    /** What a site said that a stay owes counts for so long. */
    static final Duration COUNTS = Duration.ofSeconds(60);

    /** After this a site is asked again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Kit kit;
    private final RunBy runBy;
    private final Booth booth;
    private final Cash cash;
    private final Book book;

    Line(Kit kit, RunBy runBy, Booth booth, Cash cash) {
        this.kit = kit;
        this.runBy = runBy;
        this.booth = booth;
        this.cash = cash;
        book = new Book(kit);
    }

    /** What a stay owed at some time. @param due in the city's currency, in its smallest unit; nothing when all is paid */
    public record Quote(long due, Instant asOf) {}

    public Reach reach(CarPark carPark) {
        var site = kit.database().read(tx -> runBy.site(tx, carPark.id()));
        if (site.isEmpty()) {
            return Reach.HERE;
        }
        return site(site.get()).filter(Site::there).isPresent() ? Reach.THERE : Reach.CUT_OFF;
    }

    /** The site that runs it, as the kit knows it; empty when this server does, and when the city has withdrawn it. */
    public Optional<Site> site(CarPark carPark) {
        return kit.database().read(tx -> runBy.site(tx, carPark.id())).flatMap(this::site);
    }

    private Optional<Site> site(String id) {
        return kit.sites().all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What is due. Empty while the site was asked and has not answered yet: ask again in a second; and when there is no such stay. */
    public Optional<Quote> quote(CarPark carPark, String session) {
        return reach(carPark) == Reach.HERE
                ? booth.bill(carPark.id(), session).map(bill -> new Quote(bill.due(), bill.asOf()))
                : kit.database().inTransaction(tx -> quoteOfSite(tx, carPark, session));
    }

    private Optional<Quote> quoteOfSite(Tx tx, CarPark carPark, String session) {
        var now = kit.clock().instant();
        var mapper = tx.mapper(CentralMapper.class);
        var known = mapper.quote(session);
        var said = known.filter(quote ->
                quote.answered().filter(at -> at.plus(COUNTS).isAfter(now)).isPresent());
        if (said.isEmpty() && known.filter(quote -> isAsked(quote, now)).isEmpty()) {
            runBy.site(tx, carPark.id()).ifPresent(site -> ask(tx, site, session, now));
        }
        return said.flatMap(quote -> quote.due().flatMap(due -> quote.asOf().map(asOf -> new Quote(due, asOf))));
    }

    private static boolean isAsked(QuoteRow quote, Instant now) {
        return quote.answered().isEmpty() && quote.asked().plus(PATIENCE).isAfter(now);
    }

    private void ask(Tx tx, String site, String session, Instant now) {
        var asked = new QuoteRow(session, now, Optional.empty(), Optional.empty(), Optional.empty());
        var mapper = tx.mapper(CentralMapper.class);
        if (mapper.updateQuote(asked) == 0) {
            mapper.insertQuote(asked);
        }
        book.tell(tx, site, ChangeKind.QUOTE_WANTED, new StayAsked(session));
    }

    /**
     * Writes down what was paid for a stay, in the caller's unit of work, and hands it over to the site where one runs the car park. It is
     * taken even when the vehicle has left meanwhile: then it is a credit, which the difference report names.
     *
     * @return false when it was written down before
     */
    public boolean pay(Tx tx, CarPark carPark, String session, Taken taken) {
        var site = runBy.site(tx, carPark.id());
        if (site.isEmpty()) {
            boolean isNew = cash.take(tx, carPark, Optional.of(session), taken);
            if (isNew) {
                tx.publish(new StayPaid(session));
            }
            return isNew;
        }
        boolean isNew = cash.book(tx, carPark, Optional.of(session), taken);
        if (isNew) {
            // what it owed before does not count any more, and is asked for after the site has the money
            tx.mapper(CentralMapper.class).deleteQuote(session);
            book.tell(tx, site.get(), ChangeKind.CREDIT, credit(carPark, session, taken));
        }
        return isNew;
    }

    private static CreditText credit(CarPark carPark, String session, Taken taken) {
        return new CreditText(
                taken.id(),
                carPark.id(),
                session,
                taken.amount().minor(),
                taken.amount().currency().getCurrencyCode(),
                taken.means(),
                Optional.of(taken.reference()).filter(text -> !text.isEmpty()),
                taken.at());
    }
}
