// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations;

import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.AuditLog;
import city.madang.kit.KitCall;
import city.madang.kit.KitPages;
import city.madang.kit.Timings.Timing;
import city.madang.kit.operations.check.Checks;
import city.madang.kit.operations.diagnostics.Diagnostics;
import city.madang.kit.operations.etc.Installation;
import city.madang.kit.operations.etc.Release;
import city.madang.kit.operations.metrics.Scrape;
import city.madang.kit.operations.slow.Line;
import city.madang.kit.operations.slow.Slow;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The administrator's pages on how the city runs, and the figures for monitoring. */
@Component(configurationPid = OperationConfig.PID)
public final class OperationPages implements KitPages {
    private static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    private static final String BEARER = "Bearer ";
    private static final int MOST = 50;

    private final Node node;
    private final AuditLog audit;
    private final OperationConfig config;
    private final Installation installation;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public OperationPages(@Reference Node node, @Reference AuditLog audit, OperationConfig config) {
        this(node, audit, config, Installation.here());
    }

    OperationPages(Node node, AuditLog audit, OperationConfig config, Installation installation) {
        this.node = node;
        this.audit = audit;
        this.config = config;
        this.installation = installation;
    }

    @Override
    public String name() {
        return "operations";
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(
                new AdministrationPage(Section.OPERATION, "/admin/handbook", "handbook.title"),
                new AdministrationPage(Section.OPERATION, "/admin/machine", "machine.title"),
                new AdministrationPage(Section.OPERATION, "/admin/slow", "slow.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get(
                "/admin/handbook",
                ADMINISTER,
                in -> HttpReply.page("handbook", Map.of("entries", Handbook.OF_THE_KIT.entries())));
        on.get("/admin/machine", ADMINISTER, this::machine);
        on.post("/admin/machine/diagnostics", ADMINISTER, this::diagnostics);
        on.get("/admin/slow", ADMINISTER, this::slow);
        on.get("/admin/metrics", Action.PUBLIC, this::metrics);
    }

    HttpReply machine(HttpCall in) {
        var model = new HashMap<String, Object>(Map.of("findings", new Checks(installation, true).all()));
        try {
            Release.of(installation.data()).ifPresent(release -> model.put("release", release));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HttpReply.page("machine", model);
    }

    HttpReply diagnostics(HttpCall in) {
        audit.record("kit", in.visitor(), "kit.diagnostics", "bundle");
        var zip = new ByteArrayOutputStream();
        try {
            new Diagnostics(installation, clock).write(zip, node.parts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HttpReply.download("application/zip", "madang-diagnostics.zip", zip.toByteArray());
    }

    HttpReply slow(HttpCall in) {
        var order = in.query().value("order", Slow.Order::valueOf).orElse(Slow.Order.TOTAL);
        return HttpReply.page(
                "slow",
                Map.of(
                        "order", order.name(),
                        "orders",
                                Arrays.stream(Slow.Order.values())
                                        .map(Enum::name)
                                        .toList(),
                        "pages", lines(node.slow().pages(), order),
                        "statements", lines(node.slow().statements(), order)));
    }

    private static List<Line> lines(List<Timing> timings, Slow.Order order) {
        return Slow.first(timings, order, MOST).stream().map(Line::of).toList();
    }

    /** Open to who shows the token, and to administrators: a monitoring system has no session. */
    HttpReply metrics(HttpCall in) {
        var call = (KitCall) in;
        var administrator = in.visitor()
                .official()
                .filter(each -> each.roles().contains(Role.ADMINISTRATOR))
                .isPresent();
        if (!administrator && !showsToken(call)) {
            return HttpReply.text("text/plain", "A token is needed; see docs/city/operate.md\n")
                    .status(401)
                    .header("WWW-Authenticate", "Bearer");
        }
        return HttpReply.text(Scrape.TYPE, node.scrape().text()).header("Cache-Control", "no-store");
    }

    private boolean showsToken(KitCall call) {
        var token = config.metricsToken();
        return !token.isBlank()
                && call.header("Authorization")
                        .filter(text -> MessageDigest.isEqual(bytes(text), bytes(BEARER + token)))
                        .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
