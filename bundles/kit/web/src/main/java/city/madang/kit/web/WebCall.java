// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.identity.Action;
import city.madang.identity.Guarded;
import city.madang.identity.Visitor;
import city.madang.kit.Device;
import city.madang.kit.KitCall;
import city.madang.kit.Permissions.Decision;
import city.madang.kit.web.form.SentForm;
import city.madang.kit.web.http.Cookie;
import city.madang.kit.web.http.Host;
import city.madang.kit.web.route.Room;
import city.madang.web.Form;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Query;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A call as its handler sees it. */
final class WebCall implements KitCall {
    private static final int LONGEST_PARAMETER = 4096;

    private final Visit visit;
    private final Room room;
    private final Map<String, String> path;
    private final SentForm form;
    private final SiteServices services;

    WebCall(Visit visit, Room room, Map<String, String> path, SentForm form, SiteServices services) {
        this.visit = visit;
        this.room = room;
        this.path = path;
        this.form = form;
        this.services = services;
    }

    @Override
    public String path(String name) {
        var value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no {" + name + "}");
        }
        return value;
    }

    @Override
    public <T> T path(String name, Function<String, T> parse) {
        var text = path(name);
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    @Override
    public Query query() {
        return new WebQuery(visit.query());
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public Locale locale() {
        return visit.locale();
    }

    @Override
    public Visitor visitor() {
        return visit.visitor();
    }

    @Override
    public void must(Action action, Guarded record) {
        var decision = decide(action, Optional.of(record));
        if (!(decision instanceof Decision.Allowed)) {
            throw new AccessDenied(decision, holder());
        }
        if (record.sensitive()) {
            services.audit().record(room.id(), visitor(), action.name(), record.subject());
        }
    }

    /** Goes on only when the visitor may use the route at all. */
    void mustEnter(Action action) {
        if (action.audience() == Action.Audience.EVERYONE) {
            return;
        }
        var decision = decide(action, Optional.empty());
        if (!(decision instanceof Decision.Allowed)) {
            throw new AccessDenied(decision, holder());
        }
    }

    @Override
    public boolean may(Action action, Guarded record) {
        return decide(action, Optional.of(record)) instanceof Decision.Allowed;
    }

    private Optional<String> holder() {
        return Optional.ofNullable(path.get("number"));
    }

    private Decision decide(Action action, Optional<Guarded> record) {
        return services.permissions().decide(visitor(), action, record, holder());
    }

    @Override
    public String link(String path) {
        return services.address().set().orElseGet(this::asNamed) + room.whole(path);
    }

    /** As the caller names this server. */
    private String asNamed() {
        var host = visit.request().host().map(Host::toString).orElse("localhost");
        return (secure() ? "https://" : "http://") + host;
    }

    @Override
    public Optional<String> carried(String name) {
        return Optional.ofNullable(visit.note().carried().get(name));
    }

    @Override
    public boolean partial() {
        return visit.partial();
    }

    @Override
    public String address() {
        return visit.request().address();
    }

    @Override
    public byte[] body() {
        return Bodies.whole(visit.request());
    }

    @Override
    public Optional<String> header(String name) {
        return visit.request().headers().first(name);
    }

    @Override
    public Optional<String> parameter(String name) {
        return visit.query().first(name).filter(value -> value.length() <= LONGEST_PARAMETER);
    }

    @Override
    public HttpReply leave(URI address) {
        return HttpReply.text("text/plain", "").status(303).header("Location", address.toASCIIString());
    }

    @Override
    public Device device() {
        var agent = visit.request().headers().first("User-Agent").orElse("");
        return new Device(address(), agent);
    }

    @Override
    public Optional<String> session() {
        return visit.session();
    }

    @Override
    public HttpReply withSession(HttpReply reply, String token) {
        return reply.header("Set-Cookie", Cookie.line(Cookie.SESSION, token, secure()));
    }

    @Override
    public HttpReply withoutSession(HttpReply reply) {
        return reply.header("Set-Cookie", Cookie.removal(Cookie.SESSION, secure()));
    }

    @Override
    public String target() {
        var to = query().text("to").orElseGet(() -> form.typed("to"));
        return isOwnPath(to) ? "/" + to : "//";
    }

    /** A path of this server and nothing else: an address of another server would start with two slashes or a backslash. */
    private static boolean isOwnPath(String to) {
        return to.matches("/[\\x21-\\x7e&&[^/\\\\]][\\x21-\\x7e&&[^\\\\]]{0,1000}") && !to.startsWith("/account/");
    }

    private boolean secure() {
        return visit.request().secure();
    }
}
