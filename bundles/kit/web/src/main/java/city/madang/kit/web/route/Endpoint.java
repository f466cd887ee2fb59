// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.route;

import city.madang.file.FileRule;
import city.madang.identity.Action;
import city.madang.kit.web.form.FileRules;
import city.madang.web.Handler;
import city.madang.web.Refused;
import city.madang.web.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** One method on one path. Changed only while its module is being mounted. */
public final class Endpoint implements Route {
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");

    private final String method;
    private final String path;
    private final Action action;
    private final Handler handler;
    private final Handler show;
    private FileRules rules = FileRules.NONE;
    private boolean machines;
    private Pace pace;
    private boolean uncounted;
    private Refused refused;

    /** @param show shows the form that {@code handler} takes; null when there is none */
    Endpoint(String method, String path, Action action, Handler handler, Handler show) {
        this.method = method;
        this.path = path;
        this.action = Objects.requireNonNull(action, () -> "a route needs an action: " + path);
        this.handler = Objects.requireNonNull(handler, () -> "a route needs a handler: " + path);
        this.show = show;
        segments().forEach(Endpoint::check);
    }

    @Override
    public Route uploads(int most, int largest) {
        rules = rules.with(FileRule.images(most, largest));
        return this;
    }

    @Override
    public Route uploads(String field, FileRule rule) {
        rules = rules.with(field, rule);
        return this;
    }

    @Override
    public Route limited(int perMinute) {
        pace = new Pace(perMinute);
        return this;
    }

    @Override
    public Route uncounted() {
        uncounted = true;
        return this;
    }

    @Override
    public Route machines() {
        machines = true;
        return this;
    }

    @Override
    public Route machines(int perMinute, Refused how) {
        pace = new Pace(perMinute);
        refused = Objects.requireNonNull(how, () -> "a route for machines needs an answer for refusals: " + path);
        return machines();
    }

    /** Whether what is sent is no form of ours. */
    public boolean isForMachines() {
        return machines;
    }

    /** How often an address may call; empty where it may without end. */
    public Optional<Pace> pace() {
        return Optional.ofNullable(pace);
    }

    /** Whether nobody shall know how often it is used. */
    public boolean isUncounted() {
        return uncounted;
    }

    /** Answers what is refused; present where machines send forms. */
    public Optional<Refused> refused() {
        return Optional.ofNullable(refused);
    }

    /** Method and path, with the names of variables for their values. */
    public String template(String base) {
        return method + " " + (path.equals("/") && !base.isEmpty() ? base : base + path);
    }

    String method() {
        return method;
    }

    List<String> segments() {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a route starts with a slash: " + path);
        }
        return path.equals("/") ? List.of() : Arrays.asList(path.substring(1).split("/", -1));
    }

    /** The names in braces, in order. */
    List<String> variables() {
        var names = new ArrayList<String>();
        for (var segment : segments()) {
            if (isVariable(segment)) {
                names.add(segment.substring(1, segment.length() - 1));
            }
        }
        return names;
    }

    static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    public Action action() {
        return action;
    }

    public Handler handler() {
        return handler;
    }

    /** Shows the form that this takes. */
    public Optional<Handler> show() {
        return Optional.ofNullable(show);
    }

    /** What files it takes. */
    public FileRules rules() {
        return rules;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static void check(String segment) {
        var form = isVariable(segment) ? VARIABLE : LITERAL;
        if (!form.matcher(segment).matches()) {
            throw new IllegalArgumentException("not a segment of a path: '" + segment + "'");
        }
    }
}
