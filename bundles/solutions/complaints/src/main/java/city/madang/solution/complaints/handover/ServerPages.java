// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.outside.NotReached;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.handover.OtherServer.Closing;
import city.madang.solution.complaints.handover.OtherServer.Spoken;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** To which servers of other authorities requests can be handed over; a chief keeps them. */
public final class ServerPages {
    static final Action SERVERS = Action.of("complaints.servers", Desk.CHIEF);

    private static final String PAGE = "/desk/servers";
    private static final String ONE = PAGE + "/{server}";
    /** In place of an id. */
    private static final String NEW = "new";

    private final Kit kit;
    private final Services services;
    private final Servers servers;

    /** One of our services, and what it is called there. Public, because templates read it. */
    public record Matched(String code, String name, String theirs) {}

    public ServerPages(Kit kit, Services services) {
        this.kit = kit;
        this.services = services;
        this.servers = new Servers(kit);
    }

    public void routes(Routes on) {
        on.get(PAGE, SERVERS, in -> HttpReply.page("servers", Map.of("servers", servers.all())));
        on.form(ONE, SERVERS, this::show, this::save);
        on.post(ONE + "/fetch", SERVERS, this::fetch);
        on.post(ONE + "/match", SERVERS, this::match);
    }

    HttpReply show(HttpCall in) {
        return page(in, in.form());
    }

    HttpReply save(HttpCall in) {
        var form = in.form();
        var before = server(in);
        var read = new ServerForm(form).read(before.map(OtherServer::id).orElse(NEW));
        if (read.isEmpty()) {
            return page(in, form);
        }
        var server = read.get();
        var key = form.text("key").find().orElse("");
        if (before.isEmpty()) {
            var id = servers.add(in.visitor(), server, key);
            return HttpReply.seeOther(PAGE + "/" + id).notice("server.added.notice");
        }
        servers.change(in.visitor(), server, key);
        return HttpReply.seeOther(address(server)).notice("server.saved.notice");
    }

    /** Says what was found there, and keeps their services. */
    HttpReply fetch(HttpCall in) {
        var server = server(in).orElseThrow(NotFound::new);
        var back = HttpReply.seeOther(address(server));
        try {
            var client = servers.client(server);
            var found = client.services();
            servers.list(server, found, client.hasUpdates(kit.clock().instant()));
            long asking = found.stream().filter(OtherService::asks).count();
            return back.notice("server.found.notice", found.size(), asking);
        } catch (NotReached e) {
            return back.notice("server.fault." + e.why(), server.base());
        } catch (Declined e) {
            return back.notice("server.declined.notice", e.status(), e.getMessage());
        } catch (Garbled e) {
            return back.notice("server.garbled.notice", server.base());
        }
    }

    HttpReply match(HttpCall in) {
        var server = server(in).orElseThrow(NotFound::new);
        var form = in.form();
        var codes = servers.services(server).stream().map(OtherService::code).toList();
        var theirs = new HashMap<ServiceCode, String>();
        for (var service : services.tree().offered()) {
            form.text("ours." + service.code())
                    .find()
                    .filter(codes::contains)
                    .ifPresent(code -> theirs.put(service.code(), code));
        }
        servers.match(in.visitor(), server, theirs);
        return HttpReply.seeOther(address(server)).notice("server.matched.notice", theirs.size());
    }

    private static String address(OtherServer server) {
        return PAGE + "/" + server.id();
    }

    /** Empty for the one that is being added. */
    private Optional<OtherServer> server(HttpCall in) {
        var id = in.path("server");
        return id.equals(NEW) ? Optional.empty() : Optional.of(servers.find(id).orElseThrow(NotFound::new));
    }

    private HttpReply page(HttpCall in, Form form) {
        var server = server(in);
        var theirs = server.map(servers::services).orElse(List.of());
        var model = new HashMap<String, Object>();
        model.put("server", server);
        model.put("action", PAGE + "/" + in.path("server"));
        model.put("formats", choices(Spoken.values(), "server.format.", in.locale()));
        model.put("closings", choices(Closing.values(), "server.closing.", in.locale()));
        model.put("theirs", theirs);
        model.put("matched", server.map(each -> matched(each, in.locale())).orElse(List.of()));
        model.put("theirChoices", theirChoices(theirs, in.locale()));
        return HttpReply.form("server", form, model);
    }

    private List<Choice> theirChoices(List<OtherService> theirs, Locale reader) {
        var none = new Choice("", kit.texts().text(reader, "server.match.none"));
        return Stream.concat(Stream.of(none), theirs.stream().map(each -> new Choice(each.code(), each.title())))
                .toList();
    }

    private List<Matched> matched(OtherServer server, Locale reader) {
        var matches = servers.matches(server);
        return services.tree().offered().stream()
                .map((Service each) ->
                        new Matched(each.code().value(), each.name().in(reader), matches.getOrDefault(each.code(), "")))
                .toList();
    }

    private List<Choice> choices(Enum<?>[] values, String key, Locale reader) {
        return Arrays.stream(values)
                .map(each -> new Choice(each.name(), kit.texts().text(reader, key + each)))
                .toList();
    }
}
