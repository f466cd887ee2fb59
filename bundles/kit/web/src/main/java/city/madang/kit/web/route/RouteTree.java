// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The routes of one module, by segment. Not changed after it was built. */
public final class RouteTree {
    private final Map<String, RouteTree> literals = new HashMap<>();
    private final Map<String, Endpoint> methods = new TreeMap<>();
    private RouteTree variable;

    private RouteTree() {}

    /** A path that exists, with the values of its variables in order. */
    public record Found(Map<String, Endpoint> methods, List<String> values) {
        public Found {
            values = List.copyOf(values);
        }

        /** The endpoint for a method; HEAD is answered by GET's. */
        public Optional<Endpoint> endpoint(String method) {
            return Optional.ofNullable(methods.get(method.equals("HEAD") ? "GET" : method));
        }

        /** The methods of this path, for the Allow field. */
        public String allowed() {
            Set<String> all = new TreeSet<>(methods.keySet());
            all.add("OPTIONS");
            if (all.contains("GET")) {
                all.add("HEAD");
            }
            return String.join(", ", all);
        }

        /** The values by the names that the endpoint gave them. */
        public Map<String, String> named(Endpoint endpoint) {
            var named = new HashMap<String, String>();
            var names = endpoint.variables();
            for (int i = 0; i < names.size(); i++) {
                named.put(names.get(i), values.get(i));
            }
            return named;
        }
    }

    static RouteTree of(List<Endpoint> endpoints) {
        var root = new RouteTree();
        endpoints.forEach(root::add);
        return root;
    }

    /** The path's endpoints; a literal segment wins over a variable one, and a variable is never empty. */
    public Optional<Found> find(List<String> segments) {
        var values = new ArrayList<String>();
        return Optional.ofNullable(descend(segments, 0, values)).map(end -> new Found(end.methods, values));
    }

    private RouteTree descend(List<String> segments, int at, List<String> values) {
        if (at == segments.size()) {
            return methods.isEmpty() ? null : this;
        }
        var segment = segments.get(at);
        var literal = literals.get(segment);
        if (literal != null) {
            var end = literal.descend(segments, at + 1, values);
            if (end != null) {
                return end;
            }
        }
        if (variable == null || segment.isEmpty()) {
            return null;
        }
        values.add(segment);
        var end = variable.descend(segments, at + 1, values);
        if (end == null) {
            values.remove(values.size() - 1);
        }
        return end;
    }

    private void add(Endpoint endpoint) {
        var node = this;
        for (var segment : endpoint.segments()) {
            node = node.child(segment);
        }
        if (node.methods.putIfAbsent(endpoint.method(), endpoint) != null) {
            throw new IllegalArgumentException("two routes for " + endpoint);
        }
    }

    private RouteTree child(String segment) {
        if (!Endpoint.isVariable(segment)) {
            return literals.computeIfAbsent(segment, any -> new RouteTree());
        }
        if (variable == null) {
            variable = new RouteTree();
        }
        return variable;
    }
}
