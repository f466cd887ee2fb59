// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.web.form.Entered;
import city.madang.kit.web.form.FormKeys;
import city.madang.kit.web.form.SentForm;
import city.madang.kit.web.http.Refusal;
import city.madang.kit.web.http.Response;
import city.madang.module.NotAllowed;
import java.util.List;
import java.util.Map;

/** Brings a visit to its handler: permission, body, proof that the form is ours; and what happens when the handler refuses. */
final class Calls {
    private final SiteServices services;
    private final FormKeys keys;
    private final Bodies bodies;
    private final Tus tus;
    private final Replies replies;
    private final Reshow reshow;
    private final Faults faults;

    Calls(SiteServices services, FormKeys keys, Bodies bodies, Tus tus, Replies replies, Reshow reshow, Faults faults) {
        this.services = services;
        this.keys = keys;
        this.bodies = bodies;
        this.tus = tus;
        this.replies = replies;
        this.reshow = reshow;
        this.faults = faults;
    }

    Response answer(Call asked) {
        var call = asked;
        if (call.endpoint().isForMachines()) {
            call.visit().byBearer(services.bearers());
        }
        try {
            if (isPiece(call)) {
                call.in(services).mustEnter(call.endpoint().action());
                return tus.answer(call);
            }
            if (call.endpoint().refused().isPresent()) {
                call = machineForm(call);
                return handled(call);
            }
            if (!call.sends() || call.endpoint().isForMachines()) {
                return unformed(call);
            }
            keepPace(call);
            call = sent(call);
            if (!bodies.isOurs(call.visit(), call.form().entered())) {
                return reshow.again(call, 403, "refusal.form");
            }
            if (call.form().entered().isUnkept()) {
                throw new DatabaseUnavailable("a file could not be kept", null);
            }
            return handled(call);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return refused(call, Faults.known(e));
        }
    }

    private static boolean isPiece(Call call) {
        var endpoint = call.endpoint();
        return !endpoint.isForMachines()
                && !endpoint.rules().isEmpty()
                && Tus.isMeant(call.visit().request());
    }

    /** Without a form: a look, or a machine's own words. */
    private Response unformed(Call call) {
        if (call.sends()) {
            keepPace(call);
        }
        return handled(call);
    }

    private Response handled(Call call) {
        var in = call.in(services);
        in.mustEnter(call.endpoint().action());
        return replies.response(call, call.endpoint().handler().handle(in));
    }

    /** What a machine sent, in the body or behind the question mark. No session counts, so there is nothing to prove. */
    private Call machineForm(Call call) {
        var visit = call.visit();
        keepPace(call);
        var entered = call.sends() ? bodies.read(visit, call.endpoint()) : Entered.values(visit.query());
        if (entered.isUnkept()) {
            throw new DatabaseUnavailable("a file could not be kept", null);
        }
        return call.with(new SentForm(entered, services.areas(), ""), "");
    }

    private void keepPace(Call call) {
        var now = services.clock().instant();
        var pace = call.endpoint().pace();
        if (pace.filter(each -> each.isTooFast(call.visit().request().address(), now))
                .isPresent()) {
            var wait = String.valueOf(pace.get().wait(now));
            throw new Refusal(429, "refusal.pace", List.of(wait), Map.of("Retry-After", wait));
        }
    }

    private Call sent(Call call) {
        var visit = call.visit();
        var entered = bodies.read(visit, call.endpoint());
        var rendering = entered.values()
                .first(FormKeys.ONCE)
                .filter(text -> text.matches("[A-Za-z0-9_-]{22}"))
                .orElseGet(keys::rendering);
        var once = keys.once(rendering, visit.knownFormCookie().orElse(""));
        return call.with(new SentForm(entered, services.areas(), once), rendering);
    }

    /** A form that was not taken comes back with everything that was typed. */
    private Response refused(Call call, Throwable fault) {
        if (call.sends() && fault instanceof Refusal) {
            Remainder.skip(call.visit().request());
        }
        if (call.endpoint().refused().isPresent()) {
            return toldToMachine(call, fault);
        }
        if (call.sends() && call.form().isSent() && !call.visit().wantsJson()) {
            if (fault instanceof DatabaseUnavailable) {
                return reshow.again(call, 503, "refusal.database.sent").set("Retry-After", "5");
            }
            if (fault instanceof AccessDenied denied && denied.way("").isPresent()) {
                return reshow.again(call, 401, "refusal.signed-out");
            }
            if (fault instanceof NotAllowed not && call.endpoint().show().isPresent()) {
                call.form().error(SentForm.WHOLE, not.key(), not.arguments().toArray());
                return reshow.form(call, 409);
            }
        }
        return faults.response(call.visit(), call.room(), fault);
    }

    private Response toldToMachine(Call call, Throwable fault) {
        var told = faults.told(call.visit(), call.room(), fault);
        var how = call.endpoint().refused().orElseThrow();
        var response = replies.response(call, how.reply(call.in(services), told.status(), told.text()));
        told.headers().forEach(response::set);
        return response;
    }
}
