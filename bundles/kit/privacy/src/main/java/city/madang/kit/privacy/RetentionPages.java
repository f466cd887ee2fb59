// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.l10n.Texts;
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** How long records are kept: the choice, and what each choice would remove if it were made now. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class RetentionPages implements KitPages {
    private static final String PATH = "/admin/retention";
    private static final List<Period> PERIODS = Stream.of(
                    "P30D", "P90D", "P6M", "P1Y", "P2Y", "P3Y", "P5Y", "P10Y", "P15Y", "P30Y")
            .map(Period::parse)
            .toList();
    /** Counted no further. */
    private static final int COUNTED = 10_000;

    private final PrivacyMount modules;
    private final RetentionPlan plan;
    private final Cities cities;
    private final AuditLog audit;
    private final Texts texts;

    @Activate
    public RetentionPages(
            @Reference PrivacyMount modules,
            @Reference RetentionPlan plan,
            @Reference Cities cities,
            @Reference AuditLog audit,
            @Reference Languages languages) {
        this.modules = modules;
        this.plan = plan;
        this.cities = cities;
        this.audit = audit;
        this.texts = languages.texts("privacy", getClass().getClassLoader());
    }

    /**
     * A rule as the list shows it. Public, because templates read it.
     *
     * @param kept for how long, by choice or without one; empty text: for ever
     * @param chosen whether the city chose that
     * @param over how many records are
     */
    public record Line(String module, String name, String title, String kept, boolean chosen, String usual, int over) {}

    /** What a choice would remove. Public, because templates read it. */
    public record Trial(String period, Instant before, int over) {}

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.PEOPLE, PATH, "retention.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get(PATH, OfficerPages.ACTION, this::list);
        on.form(PATH + "/{module}/{name}", OfficerPages.ACTION, this::show, this::choose);
    }

    private HttpReply list(HttpCall in) {
        var lines =
                modules.rules().stream().map(rule -> line(rule, in.locale())).toList();
        return HttpReply.page("retention", Map.of("lines", lines, "most", COUNTED));
    }

    private Line line(Rule rule, Locale reader) {
        var kept = plan.inForce(rule);
        return new Line(
                rule.module(),
                rule.name(),
                rule.text(reader, "title"),
                kept.map(period -> words(period, reader)).orElse(""),
                plan.chosen(rule).isPresent(),
                words(rule.usual(), reader),
                kept.map(period -> over(rule, period)).orElse(0));
    }

    /** Settings may say other times than those that are offered. */
    private String words(Period period, Locale reader) {
        return texts.find(reader, "period." + period)
                .orElseGet(
                        () -> texts.text(reader, "period.days.text", period.toTotalMonths() * 30 + period.getDays()));
    }

    private int over(Rule rule, Period period) {
        return rule.over(plan.before(period, cities.city().zone()), COUNTED);
    }

    private HttpReply show(HttpCall in) {
        var rule = rule(in);
        var zone = cities.city().zone();
        var trials = PERIODS.stream()
                .map(period -> new Trial(words(period, in.locale()), plan.before(period, zone), over(rule, period)))
                .toList();
        return HttpReply.form(
                "keep",
                in.form(),
                Map.of(
                        "line", line(rule, in.locale()),
                        "about", rule.text(in.locale(), "about"),
                        "trials", trials,
                        "choices", choices(rule, in.locale()),
                        "chosen", plan.chosen(rule).map(Period::toString).orElse(""),
                        "most", COUNTED));
    }

    private List<Choice> choices(Rule rule, Locale reader) {
        var without = rule.unchosen()
                .map(period -> texts.text(reader, "keep.unchosen.choice", words(period, reader)))
                .orElseGet(() -> texts.text(reader, "keep.ever.choice"));
        return Stream.concat(
                        Stream.of(new Choice("", without)),
                        PERIODS.stream().map(each -> new Choice(each.toString(), texts.text(reader, "period." + each))))
                .toList();
    }

    private HttpReply choose(HttpCall in) {
        var rule = rule(in);
        var form = in.form();
        var period = form.value("period", RetentionPages::offered);
        if (form.hasErrors()) {
            return show(in);
        }
        plan.choose(rule, period.find());
        var what = rule.module() + " " + rule.name() + " "
                + period.find().map(Period::toString).orElse("kept");
        audit.record("kit", in.visitor(), "kit.retention-choice", what);
        return HttpReply.seeOther("/" + PATH).notice("keep.done.notice");
    }

    private static Period offered(String text) {
        return PERIODS.stream()
                .filter(period -> period.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not offered"));
    }

    private Rule rule(HttpCall in) {
        return modules.rule(in.path("module"), in.path("name")).orElseThrow(NotFound::new);
    }
}
