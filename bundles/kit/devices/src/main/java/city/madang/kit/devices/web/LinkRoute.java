// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.web;

import city.madang.device.DeviceId;
import city.madang.identity.Action;
import city.madang.kit.KitCall;
import city.madang.kit.KitPages;
import city.madang.kit.devices.DeviceOffice;
import city.madang.kit.devices.DeviceTables;
import city.madang.kit.devices.event.Refusal;
import city.madang.kit.devices.event.Refusals;
import city.madang.kit.devices.links.HttpLinks;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The addresses at which devices call the city. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class LinkRoute implements KitPages {
    /** A server of a sensor network calls for all of its sensors. */
    private static final int PER_MINUTE = 60_000;

    private static final int NOT_FOUND = 404;

    private final DeviceOffice office;

    @Activate
    public LinkRoute(@Reference DeviceOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return DeviceTables.ID;
    }

    @Override
    public void routes(Routes on) {
        on.post(HttpLinks.PATH + "{device}/{token}", Action.PUBLIC, this::take)
                .limited(PER_MINUTE)
                .uncounted()
                .machines();
    }

    private HttpReply take(HttpCall in) {
        var call = (KitCall) in;
        var device = in.path("device", DeviceId::new);
        boolean known = office.tables().register().find(device).isPresent();
        if (!known || !office.http().isRight(device.value(), in.path("token"))) {
            office.refusals().count(known ? device.value() : Refusals.NO_DEVICE, Refusal.BAD_CALL);
            return answer(NOT_FOUND);
        }
        var type = call.header("Content-Type").orElse("");
        return answer(office.handover().call(device, type, call.body()));
    }

    private static HttpReply answer(int status) {
        return HttpReply.text("text/plain", "").status(status);
    }
}
