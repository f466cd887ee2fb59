// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.indicators;

import city.madang.indicator.Indicators;
import city.madang.kit.Languages;
import city.madang.kit.ModuleService;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.l10n.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Figures of all open modules, in the order of the modules' ids and, within one, of its offer. */
@Component(property = "concern=indicators", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class CityIndicators implements Indicators, ModuleService<Indicators>, Mount {
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
    public Class<Indicators> type() {
        return Indicators.class;
    }

    /** Every module sees the figures of all. */
    @Override
    public Indicators forModule(String module, ClassLoader loader, Texts texts) {
        return this;
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
    public SortedSet<String> modules() {
        return new TreeSet<>(gauges.keySet());
    }

    @Override
    public List<Shown> shown(Locale locale) {
        return gauges.values().stream()
                .flatMap(List::stream)
                .map(g -> g.shown(locale))
                .toList();
    }
}
