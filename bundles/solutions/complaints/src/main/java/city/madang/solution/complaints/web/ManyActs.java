// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.data.Conflict;
import city.madang.identity.Action;
import city.madang.identity.ReceiptNumber;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.web.HttpCall;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The same act on many requests, each a unit of work of its own: what cannot be done to one is done to the others. */
record ManyActs(Requests requests) {
    private static final Logger LOG = LoggerFactory.getLogger(ManyActs.class);

    /** What is done to one of them. */
    @FunctionalInterface
    interface Act {
        /**
         * @return whether it is done; false when it waits for a second person
         * @throws Conflict when it was changed since the official saw it
         * @throws NotAllowed saying why it cannot be done
         */
        boolean on(ServiceRequest request, int version);
    }

    /** What becomes of one of them. */
    enum Fate {
        DONE,
        /** A second person approves it first. */
        WAITS,
        FAILED
    }

    /**
     * What came of one of them.
     *
     * @param title empty when the official may not see it
     * @param why it was not done; empty when it was, or waits
     */
    record Outcome(ReceiptNumber number, String title, Fate fate, String why) {}

    List<Outcome> on(HttpCall in, List<Chosen> rows, Action needed, Names names, Act act) {
        return rows.stream().map(row -> one(in, row, needed, names, act)).toList();
    }

    private Outcome one(HttpCall in, Chosen row, Action needed, Names names, Act act) {
        return requests.find(row.number())
                .filter(request -> in.may(needed, request.guarded()))
                .map(request -> tried(request, row.version(), names, act))
                .orElseGet(() -> new Outcome(row.number(), "", Fate.FAILED, names.text("many.forbidden")));
    }

    private static Outcome tried(ServiceRequest request, int version, Names names, Act act) {
        try {
            return outcome(request, act.on(request, version) ? Fate.DONE : Fate.WAITS, "");
        } catch (Conflict e) {
            return outcome(request, Fate.FAILED, names.text("many.changed"));
        } catch (NotAllowed e) {
            return outcome(
                    request, Fate.FAILED, names.text(e.key(), e.arguments().toArray()));
        } catch (RuntimeException e) {
            // The others are not to suffer from it, and the official reads which one it was.
            LOG.warn("One of many requests could not be changed: {}", request.number(), e);
            return outcome(request, Fate.FAILED, names.text("many.failed"));
        }
    }

    private static Outcome outcome(ServiceRequest request, Fate fate, String why) {
        return new Outcome(request.number(), request.report().title(), fate, why);
    }
}
