// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.Databases;
import city.madang.kit.web.http.Accept;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import city.madang.kit.web.http.UrlPath;
import city.madang.kit.web.page.Json;
import city.madang.kit.web.route.RouteTable;
import city.madang.module.ModuleState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Whether this node can serve. 503 when the database does not answer, while the module manager or the kit's first pages are
 * away, and while wanted modules start
 * for the first time; a module that is updated later does not take the node out of service.
 */
final class Health {
    private final Databases databases;
    private final Json json = new Json();
    private volatile boolean started;
    private volatile boolean managed = true;
    private volatile List<String> expected = List.of();

    Health(Databases databases) {
        this.databases = databases;
    }

    /** Whether the module manager is there and has told what is wanted. */
    void managed(boolean yes) {
        managed = yes;
    }

    /** Pages of the kit without which the node is not ready, as paths. */
    void expect(List<String> paths) {
        expected = List.copyOf(paths);
    }

    Response response(Request request, RouteTable table) {
        var problem = databases.problem();
        var starting = !managed || !hasExpected(table) || isStarting(table);
        var status = problem.isPresent() ? "down" : starting ? "starting" : "up";
        var report = new LinkedHashMap<String, Object>();
        report.put("status", status);
        report.put("database", problem.orElse("ok"));
        var modules = new TreeMap<String, String>();
        table.states().forEach((id, state) -> modules.put(id, state.name().toLowerCase(Locale.ROOT)));
        report.put("modules", modules);
        var response =
                request.headers().first("Accept").filter(Accept::prefersText).isPresent()
                        ? Response.text(200, "text/plain; charset=utf-8", plain(report))
                        : Response.text(200, "application/json; charset=utf-8", json.write(report));
        return (status.equals("up") ? response : response.status(503).set("Retry-After", "2"))
                .set("Cache-Control", "no-store");
    }

    private boolean hasExpected(RouteTable table) {
        return expected.stream().allMatch(path -> table.place(UrlPath.segments(path)) instanceof RouteTable.Answered);
    }

    private boolean isStarting(RouteTable table) {
        var starting = table.states().containsValue(ModuleState.STARTING);
        started = started || !starting && !table.rooms().isEmpty();
        return starting && !started;
    }

    private static String plain(LinkedHashMap<String, Object> report) {
        var text = new StringBuilder();
        report.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.toString();
    }
}
