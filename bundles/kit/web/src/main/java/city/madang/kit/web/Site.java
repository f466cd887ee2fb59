// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.Encryption;
import city.madang.kit.KitPages;
import city.madang.kit.Measures;
import city.madang.kit.OpenModule;
import city.madang.kit.Timings;
import city.madang.kit.Web;
import city.madang.kit.web.form.Entered;
import city.madang.kit.web.form.FormKeys;
import city.madang.kit.web.form.SentForm;
import city.madang.kit.web.http.Cookie;
import city.madang.kit.web.http.Fields;
import city.madang.kit.web.http.Refusal;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import city.madang.kit.web.http.Seal;
import city.madang.kit.web.http.UrlPath;
import city.madang.kit.web.live.Followers;
import city.madang.kit.web.route.Room;
import city.madang.kit.web.route.RouteList;
import city.madang.kit.web.route.RouteTable;
import city.madang.module.ModuleState;
import city.madang.web.Changed;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole site without a server: what is mounted, and an answer for every request. Safe for several threads. The servlet only
 * translates to and from it; tests call {@link #serve} directly.
 */
public final class Site implements Web, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);
    private static final Duration LEAVING = Duration.ofSeconds(10);
    private static final int LONGEST_QUERY = 8192;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
    /** What is answered before the city was set up. */
    private static final Set<String> BEFORE_SETUP = Set.of("setup", "assets", "health");

    private final SiteServices services;
    private final Seal noteSeal;
    private final FormKeys keys;
    private final LanguageChoice languages;
    private final Pages pages;
    private final Faults faults;
    private final Calls calls;
    private final Health health;
    private final AssetReplies assets;
    private final Followers followers;
    private final Traffic traffic = new Traffic();
    private final Doors doors = new Doors();
    private volatile RouteTable table = RouteTable.EMPTY;

    public Site(SiteServices services) {
        this.services = services;
        this.noteSeal = new Seal(services.folder().key("web-note"));
        var formSeal = new Seal(services.folder().key("web-form"));
        this.keys = new FormKeys(formSeal);
        this.languages = new LanguageChoice(services.languages());
        var tokens = new StagedTokens(formSeal);
        this.pages = new Pages(services, keys, tokens);
        // Streams wait for machines: a demo whose clock runs must not end them.
        this.followers = new Followers(Clock.systemUTC(), Followers.Limits.USUAL);
        var replies = new Replies(pages, services, noteSeal, new Streams(followers));
        this.faults = new Faults(pages, replies);
        var bodies = new Bodies(keys, services.files(), tokens);
        this.calls = new Calls(
                services,
                keys,
                bodies,
                new Tus(services.files(), keys, tokens),
                replies,
                new Reshow(pages, services),
                faults);
        this.health = new Health(services.databases());
        this.assets = new AssetReplies(pages.kit());
        mountKit(new BannerPages(services, pages.banners()));
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        var routes = new RouteList();
        module.offer().pages().forEach(each -> each.accept(routes));
        var voice = pages.voice(module.id(), module.loader());
        Feeds.mount(module.offer().feeds(), voice, routes);
        var room = new Room(module.id(), "/" + module.id(), routes.tree(), voice);
        swap(now -> now.mount(room));
        return () -> leave(room, now -> now.unmount(room));
    }

    /** Mounts pages of the kit at the root. */
    public AutoCloseable mountKit(KitPages kitPages) {
        var routes = new RouteList();
        kitPages.routes(routes);
        var voice = pages.voice(kitPages.name(), kitPages.getClass().getClassLoader());
        var room = new Room(kitPages.name(), "", routes.tree(), voice);
        swap(now -> now.mountKit(room));
        pages.administration().add(kitPages, voice.texts());
        return () -> {
            pages.administration().remove(kitPages);
            leave(room, now -> now.unmountKit(room));
        };
    }

    @Override
    public void state(String module, ModuleState state) {
        swap(now -> now.state(module, state));
    }

    /** Whether the module manager is there; the node is not ready without it. */
    public void managed(boolean yes) {
        health.managed(yes);
    }

    /** Pages of the kit, as paths, without which this node is not ready. */
    public void expect(List<String> paths) {
        health.expect(paths);
    }

    private void leave(Room room, UnaryOperator<RouteTable> without) {
        swap(without);
        var inside = room.close(LEAVING);
        followers.end(room);
        if (inside > 0) {
            LOG.warn("{} calls to {} were still under way after {}", inside, room.id(), LEAVING);
        }
    }

    /** What this or another node published. */
    public void changed(Changed change) {
        pages.banners().changed(change);
        followers.changed(change.module(), change.topic());
    }

    /** Ends the streams. */
    @Override
    public void close() {
        followers.close();
    }

    private synchronized void swap(UnaryOperator<RouteTable> change) {
        table = change.apply(table);
    }

    /** Answers; never throws. */
    public Response serve(Request request) {
        var note = Note.read(
                request.headers().cookie(Cookie.NOTE),
                noteSeal,
                services.clock().instant());
        var visit = new Visit(request, services.sessions(), keys, note, followers.mark(), languages.before(request));
        var begun = System.nanoTime();
        Response response;
        try {
            response = doors.elsewhere(request).orElseGet(() -> answer(visit));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            response = faults.response(visit, pages.kit(), e);
        }
        traffic.add(visit.line(), response.status(), System.nanoTime() - begun);
        return doors.told(request, Finish.finish(visit, response));
    }

    /** How this node encrypts; empty when it does not. */
    public void encryption(Optional<Encryption> now) {
        doors.encryption(now);
    }

    /** What calls took, by route. */
    public Timings timings() {
        return traffic;
    }

    /** Calls, and who follows changes. */
    public List<Measures.Measure> measures() {
        var all = new ArrayList<>(traffic.measures());
        all.add(Measures.Measure.gauge("madang_live_streams", "Pages that follow changes now", followers.size()));
        all.add(Measures.Measure.counter(
                "madang_live_changes_total", "Changes that pages were told of", followers.told()));
        return all;
    }

    private Response answer(Visit visit) {
        var request = visit.request();
        var segments = UrlPath.segments(request.path());
        if (request.query().length() > LONGEST_QUERY) {
            throw new Refusal(414, "refusal.long-address");
        }
        visit.query(Fields.urlencoded(request.query()));
        languages.follow(visit);
        var first = segments.isEmpty() ? "" : segments.get(0);
        if (first.equals("assets")) {
            visit.line(new Traffic.Line("kit", "GET /assets"));
            return assets.response(request, segments, table);
        }
        if (first.equals("health") && segments.size() == 1) {
            visit.line(new Traffic.Line("kit", "GET /health"));
            return health.response(request, table);
        }
        if (!BEFORE_SETUP.contains(first) && !services.cities().isSetUp()) {
            return Response.redirect(303, "/setup");
        }
        return placed(visit, segments);
    }

    private Response placed(Visit visit, List<String> segments) {
        var place = table.place(segments);
        if (place instanceof RouteTable.Answered answered) {
            return answered(visit, answered);
        }
        if (place instanceof RouteTable.Away away) {
            throw away(away.module());
        }
        return withoutSlash(visit, segments);
    }

    private static Refusal away(String module) {
        return new Refusal(503, "refusal.away", List.of(module), Map.of("Retry-After", "2"));
    }

    /** An address with a slash too many leads to the one without. */
    private Response withoutSlash(Visit visit, List<String> segments) {
        var request = visit.request();
        var last = segments.size() - 1;
        if (last > 0 && segments.get(last).isEmpty() && request.reads()) {
            if (table.place(segments.subList(0, last)) instanceof RouteTable.Answered) {
                var path = request.path().substring(0, request.path().length() - 1);
                return Response.redirect(301, request.query().isEmpty() ? path : path + "?" + request.query());
            }
        }
        throw new Refusal(404, "refusal.not-found");
    }

    private Response answered(Visit visit, RouteTable.Answered place) {
        var method = visit.request().method();
        var allowed = Map.of("Allow", place.found().allowed());
        var taker = place.found()
                .endpoint("POST")
                .filter(post -> !post.isForMachines() && !post.rules().isEmpty());
        if (method.equals("OPTIONS")) {
            var reply = new Response(204).set("Allow", place.found().allowed());
            return taker.map(post -> Tus.abilities(reply, post.rules())).orElse(reply);
        }
        var endpoint = taker.filter(post -> Tus.isMeant(visit.request()))
                .or(() -> place.found().endpoint(method).filter(any -> METHODS.contains(method)))
                .or(() -> place.found().endpoint("POST").filter(post -> method.equals("PUT") && post.isForMachines()))
                .orElseThrow(() -> new Refusal(405, "refusal.method", List.of(), allowed));
        var room = place.room();
        if (!endpoint.isUncounted()) {
            visit.line(new Traffic.Line(room.id(), endpoint.template(room.base())));
        }
        if (!room.enter()) {
            throw away(room.id());
        }
        try {
            var rendering = keys.rendering();
            var nothing = new SentForm(Entered.nothing(), services.areas(), rendering);
            return calls.answer(new Call(visit, room, endpoint, place.found().named(endpoint), nothing, rendering));
        } finally {
            room.leave();
        }
    }
}
