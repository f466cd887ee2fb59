// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A citizen at the form for requests. Used by one thread at a time. */
final class Citizen {
    private static final Pattern RECEIPT = Pattern.compile("/complaints/requests/([0-9A-Z]{15})/receipt");

    private final Door city;
    private final Guest guest;

    Citizen(Door city) {
        this(city, new Guest(city));
    }

    private Citizen(Door city, Guest guest) {
        this.city = city;
        this.guest = guest;
    }

    /** The same browser, led to another door. */
    Citizen through(Door other) {
        return new Citizen(other, guest.through(other));
    }

    /**
     * A request that is ready to be sent.
     *
     * @param photo empty for none
     */
    record Draft(String title, WebForm form, Optional<byte[]> photo) {}

    /** What the citizen holds in hands once the city has answered. */
    record Receipt(String number, Draft draft) {}

    /** Fills in the form and does not send it yet. */
    Draft write(String title, String visibility, Optional<byte[]> photo) throws IOException, InterruptedException {
        var form = guest.get("/complaints/new")
                .form("/complaints/new")
                .with("title", title)
                .with("details", "Since Monday. " + title)
                .with("visibility", visibility);
        return new Draft(title, form, photo);
    }

    /** Sends it, also again. */
    WebPage send(Draft draft) throws IOException, InterruptedException {
        return draft.photo().isPresent()
                ? guest.send(draft.form(), "photo", draft.photo().get())
                : guest.send(draft.form());
    }

    /** Writes and sends a request that the city has to take. */
    Receipt file(String title, String visibility) throws IOException, InterruptedException {
        var draft = write(title, visibility, Optional.empty());
        return new Receipt(number(send(draft)), draft);
    }

    /** The number that a taken request got. */
    static String number(WebPage answer) {
        var receipt = RECEIPT.matcher(answer.location());
        if (answer.status() != 303 || !receipt.matches()) {
            throw new AssertionError("not taken: " + answer.status() + " " + answer.location() + "\n" + answer.text());
        }
        return receipt.group(1);
    }

    /** The PIN, as the receipt shows it. */
    String pin(String number) throws IOException, InterruptedException {
        return guest.get("/complaints/requests/" + number + "/receipt").words("#pin");
    }

    /** The page of a request, in the browser that filed it. */
    WebPage open(String number) throws IOException, InterruptedException {
        return guest.get("/complaints/requests/" + number);
    }

    /** Opens a request with number and PIN alone, in another browser. */
    Guest withPin(String number, String pin) throws IOException, InterruptedException {
        var other = new Guest(city);
        var answer = other.send(other.get("/account/receipt")
                .form("/account/receipt")
                .with("number", number)
                .with("pin", pin));
        if (!answer.location().equals("/complaints/requests/" + number)) {
            throw new AssertionError("number and PIN do not open it: " + answer.status() + " " + answer.text());
        }
        return other;
    }
}
