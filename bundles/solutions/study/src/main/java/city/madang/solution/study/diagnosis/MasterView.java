// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.catalogue.KnownModule;
import city.madang.document.Chart;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Charts;
import city.madang.solution.study.domain.Dimension;
import city.madang.solution.study.domain.Period;
import city.madang.solution.study.domain.Question;
import city.madang.solution.study.domain.Recommendation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gaps and the lines of the master plan for one reader: what nobody edited is proposed from the newest kept diagnosis. */
final class MasterView {
    private static final double TENTH = 10;

    private final Kit kit;
    private final Shown shown;
    private final Map<Dimension, Integer> aims;
    private final Map<Dimension, MasterLine> edited;
    private final Optional<Diagnosis> newest;
    private final Levels levels;

    MasterView(Kit kit, Shown shown, Diagnoses diagnoses, MasterPlan plan) {
        this.kit = kit;
        this.shown = shown;
        aims = plan.aims();
        edited = plan.edited().stream().collect(Collectors.toMap(MasterLine::dimension, Function.identity()));
        newest = shown.all().stream().findFirst();
        levels = newest.map(diagnoses::levels).orElse(new Levels(List.of()));
    }

    /** A line with its gap. Public, because templates read it. @param module its title; empty text for none */
    public record Entry(
            Dimension dimension,
            String title,
            String gap,
            MasterLine line,
            String module,
            String period,
            String cities,
            boolean edited) {}

    /** From which the gaps are; empty when none is kept. */
    Optional<Diagnosis> newest() {
        return newest;
    }

    Map<Dimension, Integer> aims() {
        return aims;
    }

    private Gap gap(Dimension dimension) {
        return new Gap(dimension, levels.of(dimension), aim(dimension));
    }

    private OptionalDouble aim(Dimension dimension) {
        return aims.containsKey(dimension) ? OptionalDouble.of(aims.get(dimension) / TENTH) : OptionalDouble.empty();
    }

    /** Now and the aim, side by side. */
    Chart map() {
        var words = shown.words();
        return Charts.bars(
                kit,
                words,
                List.of(
                        new Charts.Line(words.text("chart.now.series"), levels::of),
                        new Charts.Line(words.text("chart.aim.series"), this::aim)));
    }

    /** Of open gaps, the widest first. */
    List<Entry> entries() {
        return shown.dimensions().stream()
                .map(this::gap)
                .filter(Gap::isOpen)
                .sorted(Comparator.comparingDouble(each -> -each.size().orElseThrow()))
                .map(this::entry)
                .toList();
    }

    Optional<Entry> entry(Dimension dimension) {
        return entries().stream().filter(each -> each.dimension() == dimension).findFirst();
    }

    private Entry entry(Gap gap) {
        var words = shown.words();
        var line = Optional.ofNullable(edited.get(gap.dimension())).orElseGet(() -> proposed(gap));
        return new Entry(
                gap.dimension(),
                shown.name(gap.dimension()),
                words.text(
                        "master.gap.text",
                        gap.size().orElseThrow(),
                        gap.level().orElseThrow(),
                        gap.aim().orElseThrow()),
                line,
                title(line.module()),
                words.text("period." + line.period() + ".label"),
                shown.furtherCities(gap.dimension(), gap.level()),
                edited.containsKey(gap.dimension()));
    }

    private String title(String module) {
        return modules().stream()
                .filter(each -> each.id().equals(module))
                .map(KnownModule::title)
                .findFirst()
                .orElse(module);
    }

    /** All that can be chosen. */
    List<KnownModule> modules() {
        return shown.reading().found().stream().map(Recommendation::module).toList();
    }

    /** Begins with the question that is worst, is done by who answers it, and with the module that is needed most for it. */
    private MasterLine proposed(Gap gap) {
        var dimension = gap.dimension();
        var module = helping(dimension);
        var worst = levels.questions(dimension).stream()
                .min(Comparator.comparingInt((Level each) -> each.thousandths())
                        .thenComparingInt(each -> -each.weight()))
                .map(Level::name)
                .orElse("");
        var words = shown.words();
        var deed = words.text(
                "master.proposed.text", gap.aim().orElseThrow(), shown.reading().question(worst));
        var id = module.map(each -> each.module().id()).orElse("");
        return new MasterLine(dimension, deed, inCharge(worst), period(module), id);
    }

    private String inCharge(String question) {
        return shown.reading().answers().pack().question(question).map(Question::groups).stream()
                .flatMap(groups -> groups.stream().sorted())
                .map(each -> shown.words().text("group." + each + ".title"))
                .collect(Collectors.joining(", "));
    }

    /** The most needed module that solves a problem which questions of the dimension show. */
    private Optional<Recommendation> helping(Dimension dimension) {
        return shown.reading().found().stream()
                .filter(each -> each.isNeeded() || each.when() == Recommendation.When.LATER)
                .filter(each -> each.reasons().stream()
                        .flatMap(reason -> reason.problem().causes().stream())
                        .filter(cause -> cause.badness() > 0)
                        .anyMatch(cause -> isOf(dimension, cause.rule().question())))
                .findFirst();
    }

    private boolean isOf(Dimension dimension, String question) {
        return shown.reading()
                .answers()
                .pack()
                .question(question)
                .flatMap(Question::dimension)
                .filter(dimension::equals)
                .isPresent();
    }

    private static Period period(Optional<Recommendation> module) {
        return module.map(Recommendation::when)
                .map(when -> switch (when) {
                    case NOW -> Period.PILOT;
                    case NEXT -> Period.ADOPTION;
                    case LATER, NOT_NEEDED, UNKNOWN -> Period.ADVANCEMENT;
                })
                .orElse(Period.ADVANCEMENT);
    }
}
