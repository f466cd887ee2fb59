// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.solution.parking.right.domain.Holder;
import city.madang.solution.parking.right.domain.Pass;
import city.madang.solution.parking.right.domain.PassCover;
import city.madang.solution.parking.right.domain.PassHours;
import city.madang.solution.parking.right.store.PassRow;
import city.madang.solution.parking.site.CarParkId;
import city.madang.vault.Place;
import city.madang.vault.Reach;
import city.madang.vault.Vault;
import java.text.Normalizer;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Passes as they lie in the database: holder, contact, code and card sealed, with keyed fingerprints for finding them. */
record PassVault(Vault vault) {
    private static final String TABLE = "parking_pass";
    private static final int MINUTES = 60;
    private static final int DAY = 24 * MINUTES;

    PassRow sealed(Pass pass) {
        var id = pass.id();
        var cover = pass.cover();
        var contact = pass.holder().contact();
        return new PassRow(
                id,
                vault.seal(place("holder", id), pass.holder().name()),
                name(pass.holder().name()),
                vault.seal(place("contact", id), contact),
                Optional.of(contact).filter(text -> !text.isEmpty()).map(this::contact),
                vault.seal(place("code", id), pass.code()),
                pass.card().map(card -> vault.seal(place("card", id), card)),
                cover.spaces(),
                cover.hours().map(hours -> minute(hours.from())),
                cover.hours().map(hours -> hours.to().equals(LocalTime.MIDNIGHT) ? DAY : minute(hours.to())),
                cover.from(),
                cover.until(),
                pass.price(),
                pass.state(),
                pass.since(),
                pass.reason());
    }

    Pass opened(PassRow row, List<String> plates, Set<CarParkId> carParks) {
        var id = row.id();
        var hours = row.opens().flatMap(from -> row.closes().map(to -> new PassHours(time(from), time(to))));
        return new Pass(
                id,
                holder(row),
                new PassCover(plates, row.spaces(), carParks, row.validFrom(), row.validUntil(), hours),
                vault.open(place("code", id), row.code()),
                row.card().map(card -> vault.open(place("card", id), card)),
                row.price(),
                row.state(),
                row.since(),
                row.reason());
    }

    Holder holder(PassRow row) {
        return new Holder(
                vault.open(place("holder", row.id()), row.holder()),
                vault.open(place("contact", row.id()), row.contact()));
    }

    boolean isCurrent(PassRow row) {
        return vault.isCurrent(row.holder());
    }

    private static int minute(LocalTime time) {
        return time.getHour() * MINUTES + time.getMinute();
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute % DAY / MINUTES, minute % MINUTES);
    }

    /** Of a card or code, however it was written. */
    String code(String shown) {
        return vault.index("code", shown.strip().toUpperCase(Locale.ROOT));
    }

    String name(String typed) {
        var plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return vault.index("name", plain.replaceAll("\\s+", " "));
    }

    String contact(String typed) {
        return vault.index("reach", Reach.form(typed, ""));
    }

    private static Place place(String column, String id) {
        return new Place(TABLE, column, id);
    }
}
