// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/**
 * A request that somebody sent.
 *
 * @param draft null when the form itself did not come
 * @param number empty text when the city did not answer
 */
record Filed(Citizen citizen, Citizen.Draft draft, String number) {

    /** Files one request after the other until the line is cut or it is enough; gives back the one that was not answered any more. */
    static Callable<Filed> untilTheCut(Door city, String name, Queue<Filed> acknowledged, BooleanSupplier enough) {
        return () -> {
            for (int count = 0; !enough.getAsBoolean(); count++) {
                var citizen = new Citizen(city);
                var photo = count % 2 == 0 ? Optional.of(Picture.png()) : Optional.<byte[]>empty();
                Citizen.Draft draft = null;
                try {
                    draft = citizen.write(name + " filed " + count, "PRIVATE", photo);
                    acknowledged.add(new Filed(citizen, draft, Citizen.number(citizen.send(draft))));
                } catch (IOException cut) {
                    return new Filed(citizen, draft, "");
                }
            }
            return new Filed(null, null, "");
        };
    }

    /** The city has it whole. */
    void isThere(Door city) throws IOException, InterruptedException {
        var pin = citizen.through(city).pin(number);
        var holder = citizen.through(city).withPin(number, pin);
        var page = holder.get("/complaints/requests/" + number);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words("h1")).isEqualTo(draft.title());
        var photos = page.document().select("main img").eachAttr("src");
        assertThat(photos).hasSize(draft.photo().isPresent() ? 1 : 0);
        for (var photo : photos) {
            assertThat(Picture.width(holder.bytes(photo))).isPositive();
        }
    }

    /** Sent again by a person who waited in vain, and once more by a finger that is too quick. */
    void isTakenOnce(Door city) throws IOException, InterruptedException {
        if (draft == null) {
            return;
        }
        var again = citizen.through(city);
        var taken = Citizen.number(again.send(draft));
        assertThat(Citizen.number(again.send(draft))).isEqualTo(taken);
        new Filed(citizen, draft, taken).isThere(city);
        assertThat(titlesOnTheDesk(city)).containsOnlyOnce(draft.title());
    }

    private static List<String> titlesOnTheDesk(Door city) throws IOException, InterruptedException {
        var chief = Guest.signedIn(city, "chief", "madang-demo");
        var titles = new ArrayList<String>();
        for (int page = 1; ; page++) {
            var found = chief.get("/complaints/desk?page=" + page)
                    .document()
                    .select("#list tbody a")
                    .eachText();
            if (found.isEmpty()) {
                return titles;
            }
            titles.addAll(found);
        }
    }
}
