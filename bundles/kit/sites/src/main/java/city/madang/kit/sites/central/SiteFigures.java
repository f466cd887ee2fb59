// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import city.madang.kit.Cities;
import city.madang.kit.Measures;
import city.madang.kit.sites.SiteOffice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * The sites of a centre, for the city's monitoring: an alarm belongs on those that are silent and on copies. None on a site. Names of
 * sites are no labels: a city has as many as it wants.
 */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SiteFigures implements Measures {
    private static final List<String> STATES = List.of("here", "silent", "waiting", "invited", "over", "withdrawn");

    private final SiteOffice office;
    private final Cities cities;
    private final Clock clock;

    @Activate
    public SiteFigures(@Reference SiteOffice office, @Reference Cities cities, @Reference Clock clock) {
        this.office = office;
        this.cities = cities;
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        if (cities.localServer().isPresent()) {
            return List.of();
        }
        var now = clock.instant();
        var sites = office.register().all().stream()
                .map(each -> SiteView.of(each, now))
                .toList();
        var all = new ArrayList<Measure>(states(sites));
        all.add(Measure.gauge(
                "madang_sites_copies",
                "Sites as which two machines call",
                sites.stream().filter(each -> each.copy().isPresent()).count()));
        all.add(Measure.gauge(
                "madang_sites_silence_seconds",
                "Since when the site that is silent longest was not heard",
                silence(sites, now)));
        all.add(Measure.gauge(
                "madang_sites_clock_offset_seconds", "The largest offset of a site's clock", offset(sites)));
        return all;
    }

    private static List<Measure> states(List<SiteView> sites) {
        Map<String, Long> counts =
                sites.stream().collect(Collectors.groupingBy(SiteView::state, Collectors.counting()));
        return STATES.stream()
                .map(state -> Measure.gauge("madang_sites", "Sites by state", counts.getOrDefault(state, 0L))
                        .with("state", state))
                .toList();
    }

    private static double silence(List<SiteView> sites, Instant now) {
        return sites.stream()
                .filter(each -> each.state().equals("silent"))
                .flatMap(each -> each.pulse().flatMap(PulseRow::heard).stream())
                .mapToLong(heard -> Duration.between(heard, now).toSeconds())
                .max()
                .orElse(0);
    }

    /** Whatever its direction; of those that are heard, since a clock that nobody hears is old news. */
    private static double offset(List<SiteView> sites) {
        return sites.stream()
                .filter(each -> each.state().equals("here"))
                .flatMap(each -> each.seconds().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }
}
