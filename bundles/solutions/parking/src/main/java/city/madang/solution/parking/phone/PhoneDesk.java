// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.phone;

import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.payment.PhonePayments;
import city.madang.portal.Icon;
import city.madang.solution.parking.central.Line;
import city.madang.solution.parking.phone.store.PhoneMapper;
import city.madang.solution.parking.phone.web.PayPages;
import city.madang.solution.parking.session.Booth;

/** What the module offers about paying by phone. */
public final class PhoneDesk {
    private final Kit kit;
    private final Line line;
    private final Bills bills;
    private final PhoneCash cash;
    private final AutoCloseable following;

    public PhoneDesk(Kit kit, Booth booth, Line line) {
        this.kit = kit;
        this.line = line;
        bills = new Bills(kit, booth, line);
        cash = new PhoneCash(kit, line);
        following = kit.service(PhonePayments.class).follow(kit.database(), cash::settled);
    }

    /** For who shows what is to be paid. */
    public Bills bills() {
        return bills;
    }

    /** For who has phones asked. */
    public PhoneCash cash() {
        return cash;
    }

    public Offer add(Offer offer) {
        return offer.mappers(PhoneMapper.class)
                .pages(new PayPages(kit, bills, cash)::routes)
                .dialogue("pay", new PhoneTalk(kit, bills, cash).pay())
                .entry("pay", "/pay", Icon.TELEPHONE)
                .onClose(this::close);
    }

    private void close() {
        try {
            following.close();
        } catch (Exception e) {
            throw new IllegalStateException("payments by phone are still followed", e);
        }
    }
}
