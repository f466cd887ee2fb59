// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import city.madang.identity.Action;
import city.madang.kit.Cities;
import city.madang.kit.KitCall;
import city.madang.kit.KitPages;
import city.madang.kit.sites.SiteOffice;
import city.madang.kit.sites.SiteTables;
import city.madang.outside.Outside;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The two addresses that machines of sites call. Whatever is sent is answered; what is wrong, with a problem that says so. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class MachineRoutes implements KitPages {
    public static final String ENROL = "/sites/enrol";
    public static final String HEARTBEAT = "/sites/heartbeat";

    private static final int MOST_BYTES = 16 * 1024;
    private static final int BAD = 400;
    private static final int NOT_FOUND = 404;
    private static final int LARGE = 413;
    /** A code has 65 bits: this is not what keeps it from being guessed, but whoever tries is slowed down and seen. */
    private static final int CODES_PER_MINUTE = 10;
    /** Some hundred sites may call from behind one address. */
    private static final int SIGNS_PER_MINUTE = 1000;

    private final SiteOffice office;
    private final Cities cities;
    private final Outside outside;

    @Activate
    public MachineRoutes(@Reference SiteOffice office, @Reference Cities cities, @Reference Outside outside) {
        this.office = office;
        this.cities = cities;
        this.outside = outside;
    }

    @Override
    public String name() {
        return SiteTables.ID;
    }

    @Override
    public void routes(Routes on) {
        on.post(ENROL, Action.PUBLIC, this::enrol).limited(CODES_PER_MINUTE).machines();
        on.post(HEARTBEAT, Action.PUBLIC, this::heartbeat)
                .limited(SIGNS_PER_MINUTE)
                .machines();
    }

    private HttpReply enrol(HttpCall in) {
        var address = ((KitCall) in).address();
        return answer(in, sent -> {
            var code = sent.code();
            var secret = sent.secret();
            var about = sent.about();
            return () -> office.register().enrol(code, secret, about, address);
        });
    }

    private HttpReply heartbeat(HttpCall in) {
        var address = ((KitCall) in).address();
        return answer(in, sent -> {
            var secret = sent.secret();
            var pulse = sent.pulse();
            return () -> office.register().heard(secret, pulse, address);
        });
    }

    private HttpReply answer(HttpCall in, Function<Sent, Supplier<Told>> read) {
        if (cities.localServer().isPresent()) {
            return Told.problem(NOT_FOUND, "not-central", "This is a site itself, not the central server")
                    .reply();
        }
        var body = ((KitCall) in).body();
        if (body.length > MOST_BYTES) {
            return Told.problem(LARGE, "body", "At most " + MOST_BYTES + " bytes are taken")
                    .reply();
        }
        Supplier<Told> work;
        try {
            work = read.apply(sent(body));
        } catch (IllegalArgumentException e) {
            return Told.problem(BAD, "body", "Not understood: " + cut(e.getMessage()))
                    .reply();
        }
        return work.get().reply();
    }

    private Sent sent(byte[] body) {
        if (outside.json(new String(body, StandardCharsets.UTF_8)) instanceof Map<?, ?> content) {
            return new Sent(content);
        }
        throw new IllegalArgumentException("the whole, which is to be a JSON object");
    }

    private static String cut(String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), 200));
    }
}
