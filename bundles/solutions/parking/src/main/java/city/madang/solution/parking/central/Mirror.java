// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.payment.Payments;
import city.madang.solution.parking.central.domain.FloorText;
import city.madang.solution.parking.central.domain.LaneText;
import city.madang.solution.parking.central.domain.QuotaText;
import city.madang.solution.parking.central.domain.QuoteText;
import city.madang.solution.parking.central.store.CentralMapper;
import city.madang.solution.parking.central.store.CentralMapper.QuoteRow;
import city.madang.solution.parking.change.domain.Change;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.change.domain.PaymentText;
import city.madang.solution.parking.change.domain.RefundText;
import city.madang.solution.parking.change.domain.RowText;
import city.madang.solution.parking.lane.store.HappeningRow;
import city.madang.solution.parking.lane.store.LaneMapper;
import city.madang.solution.parking.right.SaidOfReservations;
import city.madang.solution.parking.right.store.ReservationRow;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.store.SiteMapper;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the centre keeps of a site's car parks, stays, money and lanes: a copy, which nothing but the site's own changes change. A site
 * writes only what is its own; all is checked before anything is written. Safe for several threads.
 */
final class Mirror {
    private static final int MOST_NAMES = 1000;
    private static final int LONGEST_CODE = 20;

    private final Kit kit;
    private final Payments payments;
    private final SaidOfReservations reserved;

    Mirror(Kit kit) {
        this.kit = kit;
        payments = kit.service(Payments.class);
        reserved = new SaidOfReservations(kit);
    }

    /** @throws IllegalArgumentException when it cannot be, and nothing was written */
    void apply(Tx tx, String site, Change change) {
        var kind = Arrays.stream(ChangeKind.values())
                .filter(each -> each.name().equals(change.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this server does not know such changes"));
        switch (kind) {
            case CAR_PARK -> carPark(tx, site, RowText.read(CarPark.class, change.body()));
            case FLOOR -> floor(tx, site, RowText.read(FloorText.class, change.body()));
            case STAY -> stay(tx, site, RowText.read(SessionRow.class, change.body()));
            case PAYMENT -> payment(tx, site, RowText.read(PaymentText.class, change.body()));
            case REFUND -> refund(tx, site, RowText.read(RefundText.class, change.body()));
            case HAPPENING -> happening(tx, site, RowText.read(HappeningRow.class, change.body()));
            case LANE -> lane(tx, site, RowText.read(LaneText.class, change.body()));
            case QUOTE -> quote(tx, site, RowText.read(QuoteText.class, change.body()));
            case RESERVATION -> reservation(tx, site, RowText.read(ReservationRow.class, change.body()));
            case QUOTA -> quota(tx, site, RowText.read(QuotaText.class, change.body()));
            default -> throw new IllegalArgumentException("no site tells this");
        }
    }

    private void carPark(Tx tx, String site, CarPark told) {
        uuid(told.id().value());
        var mapper = tx.mapper(SiteMapper.class);
        if (mapper.find(told.id()).isPresent()) {
            own(tx, site, told.id());
            mapper.update(named(mapper, told, told.code()));
        } else {
            mapper.insert(named(mapper, told, code(mapper, told)), kit.clock().instant());
            mapper.insertRunBy(told.id(), site);
        }
        mapper.deleteFloors(told.id());
    }

    /** Another car park of the city may have its code already: then it is another one here. */
    private static String code(SiteMapper mapper, CarPark told) {
        var code = told.code();
        for (int i = 2; mapper.named(code).isPresent() && i < MOST_NAMES; i++) {
            var end = "-" + i;
            code = told.code().substring(0, Math.min(told.code().length(), LONGEST_CODE - end.length())) + end;
        }
        return code;
    }

    /** Two car parks of one name could not be told apart at the centre. */
    private static CarPark named(SiteMapper mapper, CarPark told, String code) {
        var others = mapper.all().stream()
                .filter(each -> !each.id().equals(told.id()))
                .map(CarPark::name)
                .collect(Collectors.toSet());
        var name = told.name();
        for (int i = 2; others.contains(name); i++) {
            var end = " " + i;
            name = told.name().substring(0, Math.min(told.name().length(), CarPark.MOST_NAME - end.length())) + end;
        }
        return new CarPark(told.id(), code, name, told.spaces(), told.warnFrom());
    }

    private static CarPark own(Tx tx, String site, CarParkId id) {
        var mapper = tx.mapper(SiteMapper.class);
        if (mapper.runBy(id).filter(site::equals).isEmpty()) {
            throw new IllegalArgumentException("the site does not run this car park");
        }
        return mapper.find(id).orElseThrow();
    }

    private static void floor(Tx tx, String site, FloorText told) {
        own(tx, site, told.carPark());
        var mapper = tx.mapper(SiteMapper.class);
        if (mapper.floors(told.carPark()).stream().noneMatch(floor -> floor.place() == told.place())) {
            mapper.insertFloor(told.carPark(), told.floor());
        }
    }

    private static void stay(Tx tx, String site, SessionRow told) {
        own(tx, site, told.carPark());
        uuid(told.id());
        told.session();
        if (told.fee() < 0 || told.paid() < 0 || !told.ticket().matches("[0-9]{1,20}")) {
            throw new IllegalArgumentException("not a stay");
        }
        var mapper = tx.mapper(SessionMapper.class);
        var before = mapper.find(told.id());
        if (before.filter(each -> !each.carPark().equals(told.carPark())).isPresent()) {
            throw new IllegalArgumentException("a stay of another car park");
        }
        var row = SessionRow.of(told.session().withoutPictures());
        if (before.isEmpty()) {
            mapper.insert(row);
        } else {
            mapper.update(row);
        }
    }

    private void payment(Tx tx, String site, PaymentText told) {
        var carPark = own(tx, site, told.carPark());
        isKnown(tx, carPark, told.subject());
        // what was paid by phone is in the book already
        payments.take(tx, told.payment(carPark));
    }

    private static void isKnown(Tx tx, CarPark carPark, String subject) {
        var stay = tx.mapper(SessionMapper.class).find(subject);
        boolean isOwn = stay.filter(each -> each.carPark().equals(carPark.id())).isPresent();
        if (!isOwn && !subject.equals(Cash.UNKNOWN)) {
            throw new IllegalArgumentException("money for a stay that the site did not tell");
        }
    }

    private void refund(Tx tx, String site, RefundText told) {
        var carPark = own(tx, site, told.carPark());
        isKnown(tx, carPark, told.subject());
        payments.giveBack(tx, told.refund(carPark));
    }

    private static void happening(Tx tx, String site, HappeningRow told) {
        own(tx, site, told.carPark());
        uuid(told.id());
        told.session().ifPresent(Mirror::uuid);
        var mapper = tx.mapper(LaneMapper.class);
        if (mapper.countHappening(told.id()) == 0) {
            mapper.insertHappening(told);
        }
    }

    private void quote(Tx tx, String site, QuoteText told) {
        var stay = tx.mapper(SessionMapper.class)
                .find(told.session())
                .orElseThrow(() -> new IllegalArgumentException("the price of a stay that the site did not tell"));
        own(tx, site, stay.carPark());
        if (told.due() < 0) {
            throw new IllegalArgumentException("a price below nothing");
        }
        var now = kit.clock().instant();
        tx.mapper(CentralMapper.class)
                .updateQuote(new QuoteRow(
                        told.session(), now, Optional.of(told.due()), Optional.of(told.asOf()), Optional.of(now)));
    }

    private static void lane(Tx tx, String site, LaneText told) {
        own(tx, site, told.carPark());
        uuid(told.lane().value());
        LaneCopies.keep(tx, told);
    }

    private void reservation(Tx tx, String site, ReservationRow told) {
        own(tx, site, told.carPark());
        reserved.said(tx, told.reservation());
    }

    private void quota(Tx tx, String site, QuotaText told) {
        own(tx, site, told.carPark());
        reserved.keeps(tx, told.carPark(), told.spaces(), told.version());
    }

    private static void uuid(String id) {
        if (!UUID.fromString(id).toString().equals(id)) {
            throw new IllegalArgumentException("not an id");
        }
    }
}
