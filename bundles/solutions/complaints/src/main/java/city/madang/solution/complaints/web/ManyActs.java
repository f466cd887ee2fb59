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
         * @throws Conflict when it was changed since the official saw it
         * @throws NotAllowed saying why it cannot be done
         */
        void on(ServiceRequest request, int version);
    }

    /**
     * What came of one of them.
     *
     * @param title empty when the official may not see it
     * @param why it was not done; empty when it was
     */
    record Outcome(ReceiptNumber number, String title, String why) {
        boolean done() {
            return why.isEmpty();
        }
    }

    List<Outcome> on(HttpCall in, List<Chosen> rows, Action needed, Names names, Act act) {
        return rows.stream().map(row -> one(in, row, needed, names, act)).toList();
    }

    private Outcome one(HttpCall in, Chosen row, Action needed, Names names, Act act) {
        var found = requests.find(row.number()).filter(request -> in.may(needed, request.guarded()));
        var title = found.map(request -> request.report().title()).orElse("");
        var why = found.map(request -> tried(request, row.version(), names, act))
                .orElseGet(() -> names.text("many.forbidden"));
        return new Outcome(row.number(), title, why);
    }

    /** Why it was not done; empty when it was. */
    private static String tried(ServiceRequest request, int version, Names names, Act act) {
        try {
            act.on(request, version);
            return "";
        } catch (Conflict e) {
            return names.text("many.changed");
        } catch (NotAllowed e) {
            return names.text(e.key(), e.arguments().toArray());
        } catch (RuntimeException e) {
            // The others are not to suffer from it, and the official reads which one it was.
            LOG.warn("One of many requests could not be changed: {}", request.number(), e);
            return names.text("many.failed");
        }
    }
}
