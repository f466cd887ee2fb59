// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.route;

import city.madang.file.FileRule;
import city.madang.identity.Action;
import city.madang.web.Handler;
import city.madang.web.Refused;
import city.madang.web.Route;
import city.madang.web.Routes;
import java.util.ArrayList;
import java.util.List;

/** Collects the routes of one module. */
public final class RouteList implements Routes {
    private final List<Endpoint> endpoints = new ArrayList<>();

    @Override
    public Route get(String path, Action action, Handler handler) {
        return add(new Endpoint("GET", path, action, handler, null));
    }

    @Override
    public Route post(String path, Action action, Handler handler) {
        return add(new Endpoint("POST", path, action, handler, null));
    }

    @Override
    public Route form(String path, Action action, Handler show, Handler submit) {
        var shown = add(new Endpoint("GET", path, action, show, show));
        var sent = add(new Endpoint("POST", path, action, submit, show));
        return new FormRoute(shown, sent);
    }

    /** @throws IllegalArgumentException when two are for the same method and path */
    public RouteTree tree() {
        return RouteTree.of(endpoints);
    }

    private Endpoint add(Endpoint endpoint) {
        endpoints.add(endpoint);
        return endpoint;
    }

    /** Showing has to know as well that files are taken: the form is multipart then. */
    private record FormRoute(Endpoint shown, Endpoint sent) implements Route {
        @Override
        public Route uploads(int files, int megabytes) {
            shown.uploads(files, megabytes);
            sent.uploads(files, megabytes);
            return this;
        }

        @Override
        public Route uploads(String field, FileRule rule) {
            shown.uploads(field, rule);
            sent.uploads(field, rule);
            return this;
        }

        @Override
        public Route limited(int perMinute) {
            sent.limited(perMinute);
            return this;
        }

        @Override
        public Route uncounted() {
            shown.uncounted();
            sent.uncounted();
            return this;
        }

        @Override
        public Route machines() {
            throw new IllegalArgumentException("a form is for people");
        }

        @Override
        public Route machines(int perMinute, Refused refused) {
            return machines();
        }
    }
}
