// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A right to park without paying for each stay: a monthly pass, or a membership.
 *
 * @param code not guessable; as a QR code on paper or a phone
 * @param card as its reader tells it; empty when the holder has none
 * @param price of its last period, in the city's currency, in its smallest unit
 * @param state as officials left it; {@link #state(LocalDate)} is how it stands on a day
 * @param since when it is in that state
 * @param reason why, in the official's words; may be empty
 */
public record Pass(
        String id,
        Holder holder,
        PassCover cover,
        String code,
        Optional<String> card,
        long price,
        PassState state,
        Instant since,
        String reason) {
    /** How ids of payments for passes begin. */
    public static final String PAYMENTS = "pass-";

    public static final int MOST_REASON = 500;
    public static final int MOST_CARD = 100;

    /** One that holds when it is paid, at once when it costs nothing. */
    public static Pass begin(String id, Holder holder, PassCover cover, PassOffer offer, Instant now) {
        var state = offer.price() == 0 ? PassState.VALID : PassState.WAITING;
        return new Pass(id, holder, cover, offer.code(), offer.card(), offer.price(), state, now, "");
    }

    /** Days are the city's. */
    public PassState state(LocalDate today) {
        if (state == PassState.VALID && today.isAfter(cover.until())) {
            return PassState.ENDED;
        }
        return state == PassState.VALID && today.isBefore(cover.from()) ? PassState.WAITING : state;
    }

    /** All that a person may correct; not its days and its price. */
    public Pass changed(Holder now, PassCover other, Optional<String> otherCard) {
        return new Pass(id, now, other, code, otherCard, price, state, since, reason);
    }

    public Pass paid(Instant now) {
        return state == PassState.WAITING ? standing(PassState.VALID, now, "") : this;
    }

    public Pass suspended(Instant now, String why) {
        return standing(PassState.SUSPENDED, now, why);
    }

    public Pass goingOn(Instant now, String why) {
        return standing(PassState.VALID, now, why);
    }

    public Pass ended(Instant now, String why) {
        return standing(PassState.ENDED, now, why);
    }

    /** Without what leads to a person. */
    public Pass forgotten(Instant now) {
        var nobody = new Holder("", "");
        var empty =
                new PassCover(List.of(), cover.spaces(), cover.carParks(), cover.from(), cover.until(), cover.hours());
        return new Pass(id, nobody, empty, code, Optional.empty(), price, PassState.ENDED, now, "");
    }

    /** Another period, which was paid. @param last its last day */
    public Pass renewed(LocalDate last, long paid, Instant now) {
        return new Pass(id, holder, cover.longer(last), code, card, paid, PassState.VALID, now, "");
    }

    private Pass standing(PassState next, Instant now, String why) {
        return new Pass(id, holder, cover, code, card, price, next, now, why);
    }

    /** Whether a vehicle that comes now comes on this pass. */
    public boolean admits(Instant now, Workdays days) {
        return state == PassState.VALID && freeUntil(now, days).isPresent();
    }

    /**
     * Until when a stay that began then costs nothing: the end of the pass's hours on that day, or of its last day, and no longer than
     * until somebody stopped it. Empty when it did not hold then.
     */
    public Optional<Instant> freeUntil(Instant entry, Workdays days) {
        var local = entry.atZone(days.zone());
        var day = local.toLocalDate();
        boolean inHours = cover.hours().isEmpty()
                || cover.hours().get().contains(local.toLocalTime())
                        && days.works().test(day);
        if (day.isBefore(cover.from()) || day.isAfter(cover.until()) || !inHours) {
            return Optional.empty();
        }
        var end = end(day, days);
        boolean stopped = state != PassState.VALID && since.isBefore(end);
        return Optional.of(stopped ? since : end).filter(entry::isBefore);
    }

    private Instant end(LocalDate day, Workdays days) {
        var midnight = cover.until().plusDays(1).atStartOfDay(days.zone()).toInstant();
        return cover.hours()
                .map(hours -> hours.to().equals(LocalTime.MIDNIGHT)
                        ? day.plusDays(1).atStartOfDay(days.zone()).toInstant()
                        : day.atTime(hours.to()).atZone(days.zone()).toInstant())
                .orElse(midnight);
    }
}
