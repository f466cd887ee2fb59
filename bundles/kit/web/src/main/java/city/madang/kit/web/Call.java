// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.web.form.SentForm;
import city.madang.kit.web.route.Endpoint;
import city.madang.kit.web.route.Room;
import java.util.Map;

/**
 * A visit that has found its endpoint.
 *
 * @param path values of the path's variables
 * @param form what was sent; an empty one when nothing was, or nothing could be read yet
 * @param rendering of the form
 */
record Call(Visit visit, Room room, Endpoint endpoint, Map<String, String> path, SentForm form, String rendering) {
    boolean sends() {
        return !visit.request().reads();
    }

    /** As handlers see it. */
    WebCall in(SiteServices services) {
        return new WebCall(visit, room, path, form, services);
    }

    Call with(SentForm other, String otherRendering) {
        return new Call(visit, room, endpoint, path, other, otherRendering);
    }
}
