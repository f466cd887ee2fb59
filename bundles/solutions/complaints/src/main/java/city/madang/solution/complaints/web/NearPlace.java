// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.geo.NamedPlace;
import city.madang.geo.PlaceId;
import city.madang.module.Kit;
import city.madang.solution.complaints.store.Around;
import city.madang.web.Choice;
import city.madang.web.Query;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The place around which somebody wants to see requests.
 *
 * @param words as typed
 * @param place what they were taken for; empty when nothing was typed, or nothing is called so
 * @param others that they may mean
 */
record NearPlace(String words, Optional<NamedPlace> place, List<NamedPlace> others) {
    private static final double METRES = 1000;
    private static final int MOST = 5;

    static NearPlace of(Kit kit, Query query, Locale reader) {
        var chosen = query.value("place", PlaceId::new).flatMap(kit.places()::find);
        var words = query.text("near").orElse("");
        if (chosen.isPresent()) {
            return new NearPlace(chosen.get().name().in(reader), chosen, List.of());
        }
        var found = words.isEmpty() ? List.<NamedPlace>of() : kit.places().named(words, reader, MOST);
        return new NearPlace(
                words, found.stream().findFirst(), found.stream().skip(1).toList());
    }

    Optional<Around> around() {
        return place.map(found -> Around.of(found.point(), METRES));
    }

    /** The place's name; empty text without one. */
    String name(Locale reader) {
        return place.map(found -> found.name().in(reader)).orElse("");
    }

    List<Choice> others(Locale reader) {
        return others.stream()
                .map(each -> new Choice(each.id().value(), each.name().in(reader)))
                .toList();
    }
}
