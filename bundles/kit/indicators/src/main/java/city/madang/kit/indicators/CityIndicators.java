// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.indicators;

import city.madang.kit.Indicators;
import city.madang.kit.Languages;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Figures of all open modules, in the order of the modules' ids and, within one, of its offer. */
@Component(property = "concern=indicators", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class CityIndicators implements Indicators, Mount {
    private final Map<String, List<Gauge>> gauges = new ConcurrentSkipListMap<>();
    private final Languages languages;
    private final Clock clock;

    /** @param clock tells when a figure is too old */
    @Activate
    public CityIndicators(@Reference Languages languages, @Reference Clock clock) {
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        var texts = languages.texts(module.id(), module.loader());
        var offered = module.offer().indicators().entrySet().stream()
                .map(e -> new Gauge(module.id(), e.getKey(), e.getValue(), texts, clock))
                .toList();
        gauges.put(module.id(), offered);
        return () -> {
            gauges.remove(module.id(), offered);
            for (var gauge : offered) {
                gauge.close();
            }
        };
    }

    @Override
    public List<Shown> shown(Locale locale) {
        return gauges.values().stream()
                .flatMap(List::stream)
                .map(g -> g.shown(locale))
                .toList();
    }
}
