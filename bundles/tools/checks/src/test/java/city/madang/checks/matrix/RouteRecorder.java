// SPDX-License-Identifier: Apache-2.0
package city.madang.checks.matrix;

import city.madang.file.FileRule;
import city.madang.identity.Action;
import city.madang.web.Handler;
import city.madang.web.Refused;
import city.madang.web.Route;
import city.madang.web.Routes;
import java.util.ArrayList;
import java.util.List;

/** Notes what is declared and answers nothing. */
final class RouteRecorder implements Routes {
    private final String base;
    private final List<DeclaredRoute> routes = new ArrayList<>();

    /** @param base what stands before each path, for example {@code /complaints} */
    RouteRecorder(String base) {
        this.base = base;
    }

    List<DeclaredRoute> routes() {
        return routes;
    }

    @Override
    public Route get(String path, Action action, Handler handler) {
        return note(path, action, "GET");
    }

    @Override
    public Route post(String path, Action action, Handler handler) {
        return note(path, action, "POST");
    }

    @Override
    public Route form(String path, Action action, Handler show, Handler submit) {
        return note(path, action, "GET", "POST");
    }

    private Route note(String path, Action action, String... methods) {
        int first = routes.size();
        for (var method : methods) {
            routes.add(
                    new DeclaredRoute(method, path.equals("/") && !base.isEmpty() ? base : base + path, action, false));
        }
        return new Noted(first);
    }

    /** The one thing about a route that changes who may use it. */
    private final class Noted implements Route {
        private final int first;

        Noted(int first) {
            this.first = first;
        }

        @Override
        public Route uploads(int files, int megabytes) {
            return this;
        }

        @Override
        public Route uploads(String field, FileRule rule) {
            return this;
        }

        @Override
        public Route limited(int perMinute) {
            return this;
        }

        @Override
        public Route uncounted() {
            return this;
        }

        @Override
        public Route machines() {
            for (int i = first; i < routes.size(); i++) {
                var plain = routes.get(i);
                routes.set(i, new DeclaredRoute(plain.method(), plain.path(), plain.action(), true));
            }
            return this;
        }

        @Override
        public Route machines(int perMinute, Refused refused) {
            return machines();
        }
    }
}
