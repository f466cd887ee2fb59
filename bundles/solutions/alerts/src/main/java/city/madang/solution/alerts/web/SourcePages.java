// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.web;

import city.madang.solution.alerts.fetch.Source;
import city.madang.solution.alerts.fetch.Sources;
import city.madang.solution.alerts.fetch.Sources.Described;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Where alerts of others are fetched. */
public final class SourcePages {
    private static final String PAGE = "/desk/sources";
    private static final String ONE = PAGE + "/{source}";
    /** In place of an id. */
    private static final String NEW = "new";

    private final Sources sources;

    public SourcePages(Sources sources) {
        this.sources = sources;
    }

    public void routes(Routes on) {
        on.get(PAGE, Actions.SOURCES, in -> HttpReply.page("sources", Map.of("sources", sources.all())));
        on.form(ONE, Actions.SOURCES, in -> page(in, in.form()), this::save);
        on.post(ONE + "/remove", Actions.SOURCES, this::remove);
    }

    HttpReply save(HttpCall in) {
        var form = in.form();
        var before = source(in);
        var described = read(form);
        if (described.isEmpty()) {
            return page(in, form);
        }
        if (before.isPresent()) {
            sources.change(in.visitor(), before.get(), described.get());
        } else {
            sources.add(in.visitor(), described.get());
        }
        return HttpReply.seeOther(PAGE).notice("source.saved.notice");
    }

    /** Empty when the form has errors. */
    private static Optional<Described> read(Form form) {
        var name = form.text("name").required().max(Source.MOST_NAME);
        var address = form.value("address", SourcePages::address).required();
        var places = form.text("places").max(Source.MOST_PLACES);
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(
                        new Described(name.get(), address.get(), places.find().orElse(""), form.flag("active")));
    }

    /** @throws IllegalArgumentException when it is no address of the web */
    private static String address(String typed) {
        var uri = URI.create(typed.strip());
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || typed.length() > Source.MOST_ADDRESS) {
            throw new IllegalArgumentException("no address of the web");
        }
        return uri.toString();
    }

    HttpReply remove(HttpCall in) {
        sources.remove(in.visitor(), source(in).orElseThrow(NotFound::new));
        return HttpReply.seeOther(PAGE).notice("source.removed.notice");
    }

    /** Empty for the one that is being added. */
    private Optional<Source> source(HttpCall in) {
        var id = in.path("source");
        return id.equals(NEW) ? Optional.empty() : Optional.of(sources.find(id).orElseThrow(NotFound::new));
    }

    private HttpReply page(HttpCall in, Form form) {
        return HttpReply.form("source", form, Map.of("source", source(in), "action", PAGE + "/" + in.path("source")));
    }
}
