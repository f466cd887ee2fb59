// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.solution.complaints.handover.OtherServer.Closing;
import city.madang.solution.complaints.handover.OtherServer.Spoken;
import city.madang.web.Form;
import java.net.URI;
import java.util.Optional;

/** Reads a server as a chief describes it. */
record ServerForm(Form form) {
    /** Stands for their number in the address of a page. */
    static final String ID = "{id}";

    /** Empty when the form has errors. */
    Optional<OtherServer> read(String id) {
        var name = form.text("name").required().max(OtherServer.MOST_NAME);
        var base = form.value("base", ServerForm::base).required();
        var jurisdiction = form.text("jurisdiction").max(OtherServer.MOST_JURISDICTION);
        form.text("key").max(OtherServer.MOST_KEY);
        var format = form.value("format", Spoken::valueOf).required();
        var closing = form.value("closing", Closing::valueOf).required();
        var page = form.value("page", ServerForm::page);
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(new OtherServer(
                        id,
                        name.get(),
                        base.get(),
                        jurisdiction.find().orElse(""),
                        format.get(),
                        closing.get(),
                        form.flag("resends"),
                        page.find().orElse(""),
                        false,
                        form.flag("active")));
    }

    /** @throws IllegalArgumentException when it is no address to which paths can be added */
    static String base(String typed) {
        var uri = web(typed.strip().replaceFirst("/{1,9}$", ""));
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("an address with more than a path");
        }
        return uri.toString();
    }

    /** @throws IllegalArgumentException when it is no address with a place for a number */
    static String page(String typed) {
        var address = typed.strip();
        if (!address.contains(ID)) {
            throw new IllegalArgumentException("no place for the number");
        }
        web(address.replace(ID, "1"));
        return address;
    }

    private static URI web(String typed) {
        var uri = URI.create(typed);
        boolean right = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!right
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || typed.length() > OtherServer.MOST_ADDRESS) {
            throw new IllegalArgumentException("no address of the web");
        }
        return uri;
    }
}
