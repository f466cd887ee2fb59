// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.catalogue.KnownModule;
import city.madang.catalogue.ModuleCatalogue;
import city.madang.indicator.Indicators;
import city.madang.module.Kit;
import city.madang.solution.study.StudyModule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the kit sees by itself at this moment: the modules that run beside the study, and their figures. Other modules work their
 * figures out, so it is never asked within a unit of work.
 */
final class Sight {
    private final Kit kit;

    Sight(Kit kit) {
        this.kit = kit;
    }

    /** Modules before figures, each by id; {@link Seen#MOST} at most. Titles are in the city's language. */
    List<Seen> now(String owner) {
        var reader = kit.city().languages().get(0);
        var titles = modules(reader);
        var now = kit.clock().instant();
        var running = kit.indicators().modules().stream()
                .filter(id -> !id.equals(StudyModule.ID))
                .map(id -> Seen.running(owner, id, titles.getOrDefault(id, id), now));
        var figures = figures(reader).map(each -> Seen.figure(owner, each)).flatMap(Optional::stream);
        return Stream.concat(running, figures).limit(Seen.MOST).toList();
    }

    /** What is known here is called, by {@link Seen#key}. */
    Map<String, String> titles(Locale reader) {
        var titles = new HashMap<>(modules(reader));
        figures(reader).forEach(each -> titles.put(each.module() + "." + each.name(), each.title()));
        return titles;
    }

    private Stream<Indicators.Shown> figures(Locale reader) {
        return kit.indicators().shown(reader).stream()
                .filter(each -> !each.module().equals(StudyModule.ID));
    }

    private Map<String, String> modules(Locale reader) {
        return kit.service(ModuleCatalogue.class).modules(reader).stream()
                .collect(Collectors.toMap(KnownModule::id, KnownModule::title));
    }
}
