// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.data.Conflict;
import city.madang.data.DatabaseUnavailable;
import city.madang.kit.Permissions.Decision;
import city.madang.kit.web.http.Refusal;
import city.madang.kit.web.http.Response;
import city.madang.kit.web.page.Json;
import city.madang.kit.web.route.Room;
import city.madang.module.NotAllowed;
import city.madang.web.NotFound;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into an answer: a page for people, a problem document (RFC 9457) for machines. */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final String RETRY_SECONDS = "5";

    private final SecureRandom random = new SecureRandom();
    private final Pages pages;
    private final Replies replies;
    private final Json json = new Json();

    Faults(Pages pages, Replies replies) {
        this.pages = pages;
        this.replies = replies;
    }

    /**
     * What is told about a fault.
     *
     * @param text for people, in their language
     * @param number under which it stands in the log; empty text for faults that are not ours
     */
    record Told(int status, String text, String number, Map<String, String> headers) {}

    /** @param room whose rule it was, for the words */
    Response response(Visit visit, Room room, Throwable thrown) {
        var fault = known(thrown);
        if (fault instanceof AccessDenied denied && !visit.wantsJson()) {
            var request = visit.request();
            var way = denied.way(request.reads() ? request.target() : request.path());
            if (way.isPresent()) {
                return Response.redirect(303, way.get());
            }
        }
        return answer(visit, told(visit, room, fault));
    }

    /** @param thrown may wrap the fault */
    Told told(Visit visit, Room room, Throwable thrown) {
        var fault = known(thrown);
        if (fault instanceof Refusal refusal) {
            return new Told(refusal.status(), kit(visit, refusal.key(), refusal.arguments()), "", refusal.headers());
        }
        if (fault instanceof NotFound) {
            return new Told(404, kit(visit, "refusal.not-found", List.of()), "", Map.of());
        }
        if (fault instanceof AccessDenied denied) {
            return denied(visit, denied.decision());
        }
        if (fault instanceof NotAllowed not) {
            var text = room.voice()
                    .texts()
                    .text(visit.locale(), not.key(), not.arguments().toArray());
            return new Told(409, text, "", Map.of());
        }
        if (fault instanceof Conflict) {
            return new Told(409, kit(visit, "refusal.conflict", List.of()), "", Map.of());
        }
        if (fault instanceof DatabaseUnavailable) {
            LOG.warn("the database does not answer: {}", fault.getMessage());
            var key = visit.request().reads() ? "refusal.database" : "refusal.database.sent";
            return new Told(503, kit(visit, key, List.of()), "", Map.of("Retry-After", RETRY_SECONDS));
        }
        return unexpected(visit, fault);
    }

    private Told denied(Visit visit, Decision decision) {
        if (decision instanceof Decision.Refused refused) {
            return new Told(403, kit(visit, refused.reason(), refused.arguments()), "", Map.of());
        }
        return new Told(401, kit(visit, "refusal.sign-in", List.of()), "", Map.of());
    }

    private Told unexpected(Visit visit, Throwable fault) {
        var number = Long.toString(random.nextLong(1L << 40), 36).toUpperCase(Locale.ROOT);
        LOG.error(
                "fault {}: {} {}",
                number,
                visit.request().method(),
                visit.request().path(),
                fault);
        return new Told(500, kit(visit, "refusal.unexpected", List.of(number)), number, Map.of());
    }

    private Response answer(Visit visit, Told told) {
        var title = title(visit, told.status());
        var response = visit.wantsJson() ? problem(told, title) : page(visit, told, title);
        told.headers().forEach(response::set);
        return response;
    }

    private Response problem(Told told, String title) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", told.status());
        problem.put("detail", told.text());
        if (!told.number().isEmpty()) {
            problem.put("number", told.number());
        }
        return Response.text(told.status(), "application/problem+json; charset=utf-8", json.write(problem));
    }

    private Response page(Visit visit, Told told, String title) {
        var model = new HashMap<String, Object>();
        model.put("title", title);
        model.put("text", told.text());
        model.put("status", told.status());
        return replies.message(visit, told.status(), model);
    }

    private String title(Visit visit, int status) {
        var texts = pages.kit().voice().texts();
        return texts.find(visit.locale(), "refusal." + status + ".title")
                .orElseGet(() -> texts.text(visit.locale(), "refusal.title"));
    }

    private String kit(Visit visit, String key, List<Object> arguments) {
        return pages.kit().voice().texts().text(visit.locale(), key, arguments.toArray());
    }

    /** What the template engine has wrapped. */
    static Throwable known(Throwable thrown) {
        for (var each = thrown; each != null; each = each.getCause()) {
            if (each instanceof Refusal
                    || each instanceof NotFound
                    || each instanceof AccessDenied
                    || each instanceof NotAllowed
                    || each instanceof Conflict
                    || each instanceof DatabaseUnavailable) {
                return each;
            }
        }
        return thrown;
    }
}
