// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central.web;

import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.central.Standings;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Map;

/** How car parks' own servers stand with the centre: at the centre all of them, on a site itself. */
public final class StandingPages {
    private final Kit kit;
    private final Standings standings;

    public StandingPages(Kit kit, Standings standings) {
        this.kit = kit;
        this.standings = standings;
    }

    public void routes(Routes on) {
        on.get("/desk/sites", Actions.OPERATE, in -> page());
    }

    private HttpReply page() {
        return HttpReply.page(
                "standings",
                Map.of(
                        "sites", standings.all(),
                        "own", standings.own(),
                        "now", kit.clock().instant()));
    }
}
