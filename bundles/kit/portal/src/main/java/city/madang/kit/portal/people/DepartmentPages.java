// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.Organisation;
import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.kit.OrganisationAdmin;
import city.madang.kit.portal.Admin;
import city.madang.kit.portal.CityShell;
import city.madang.l10n.LocalText;
import city.madang.l10n.Texts;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The organisation as administrators see and change it: a tree of departments, one by one or from a file. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class DepartmentPages implements KitPages {
    private static final String ALL = "/admin/departments";
    private static final int LONGEST_NAME = 200;
    /** Some 8,000 departments; larger files go by the command. */
    private static final int LONGEST_FILE = 400_000;

    private final Organisation organisation;
    private final OrganisationAdmin register;
    private final DepartmentChoice departments;
    private final Cities cities;
    private final Texts texts;
    private final AuditLog audit;

    @Activate
    public DepartmentPages(
            @Reference Organisation organisation,
            @Reference OrganisationAdmin register,
            @Reference Cities cities,
            @Reference Languages languages,
            @Reference AuditLog audit) {
        this.organisation = organisation;
        this.register = register;
        departments = new DepartmentChoice(organisation);
        this.cities = cities;
        texts = languages.texts("portal", CityShell.class.getClassLoader());
        this.audit = audit;
    }

    /** A name in one more language. Public, because templates read it. */
    public record NameField(String field, String tag, String language, String value) {}

    /** A refused line. Public, because templates read it. */
    public record Line(long number, String text) {}

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.PEOPLE, ALL, "admin-departments.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get(
                ALL,
                Admin.ACTION,
                in -> HttpReply.page("admin-departments", Map.of("tree", departments.tree(in.locale()))));
        on.form(ALL + "/new", Admin.ACTION, in -> form(in, Optional.empty()), this::create);
        on.form(ALL + "/import", Admin.ACTION, in -> HttpReply.form("department-import", in.form()), this::takeIn);
        on.form(ALL + "/of/{department}", Admin.ACTION, in -> form(in, Optional.of(department(in))), this::change);
        on.post(ALL + "/of/{department}/remove", Admin.ACTION, this::remove);
    }

    HttpReply create(HttpCall in) {
        var id = in.form().value("id", DepartmentId::new).required();
        id.find().flatMap(organisation::department).ifPresent(d -> in.form().error("id", "taken"));
        return save(in, Optional.empty(), id.find());
    }

    HttpReply change(HttpCall in) {
        var department = department(in);
        return save(in, Optional.of(department), Optional.of(department.id()));
    }

    private HttpReply save(HttpCall in, Optional<Department> before, Optional<DepartmentId> id) {
        var form = in.form();
        var name = form.text("name").required().max(LONGEST_NAME);
        var parent = form.value("parent", DepartmentId::new);
        var area = form.area("area");
        var names = new TreeMap<String, String>();
        before.ifPresent(b -> names.putAll(b.name().byLanguage()));
        name.find().ifPresent(text -> names.put("en", text));
        for (var language : others()) {
            var tag = language.toLanguageTag();
            form.text("name-" + tag)
                    .max(LONGEST_NAME)
                    .find()
                    .ifPresentOrElse(text -> names.put(tag, text), () -> names.remove(tag));
        }
        if (form.hasErrors() || id.isEmpty()) {
            return form(in, before);
        }
        var after = new Department(id.get(), parent.find(), new LocalText(names), area.find());
        Refusals.run(() -> register.save(after));
        audit.record("kit", in.visitor(), "kit.department-save", id.get().value());
        return HttpReply.seeOther("/" + ALL).notice("department.saved.notice", name.get());
    }

    HttpReply remove(HttpCall in) {
        var department = department(in);
        Refusals.run(() -> register.remove(department.id()));
        audit.record(
                "kit", in.visitor(), "kit.department-remove", department.id().value());
        return HttpReply.seeOther("/" + ALL)
                .notice("department.removed.notice", department.name().in(in.locale()));
    }

    HttpReply takeIn(HttpCall in) {
        var form = in.form();
        var csv = form.text("csv").required().max(LONGEST_FILE);
        if (form.hasErrors()) {
            return HttpReply.form("department-import", form);
        }
        var report = register.importDepartments(csv.get());
        audit.record("kit", in.visitor(), "kit.department-import", report.added() + "+" + report.changed());
        var problems = report.problems().stream()
                .map(p -> new Line(
                        p.line(), texts.text(in.locale(), p.key(), p.arguments().toArray())))
                .toList();
        var model = Map.of("report", report, "problems", problems);
        return HttpReply.form("department-import", form, model).status(problems.isEmpty() ? 200 : 422);
    }

    private HttpReply form(HttpCall in, Optional<Department> before) {
        var model = new HashMap<String, Object>();
        model.put("adding", before.isEmpty());
        model.put("id", before.map(d -> d.id().value()).orElse(""));
        model.put("name", before.map(d -> d.name().in(Locale.ENGLISH)).orElse(""));
        model.put(
                "parent",
                before.flatMap(Department::parent).map(DepartmentId::value).orElse(""));
        model.put("area", before.flatMap(Department::area).map(Object::toString).orElse(""));
        model.put(
                "names", others().stream().map(l -> name(in.form(), before, l)).toList());
        model.put(
                "departments",
                departments.choices(in.locale()).stream()
                        .filter(c -> before.filter(d -> d.id().value().equals(c.value()))
                                .isEmpty())
                        .toList());
        return HttpReply.form("department", in.form(), model);
    }

    private static NameField name(Form form, Optional<Department> before, Locale language) {
        var tag = language.toLanguageTag();
        var known = before.map(d -> d.name().byLanguage().getOrDefault(tag, "")).orElse("");
        var typed = form.text("name-" + tag).find().orElse(known);
        return new NameField("name-" + tag, tag, language.getDisplayName(language), typed);
    }

    /** The city's languages beside English, in which every department has a name. */
    private List<Locale> others() {
        return cities.city().languages().stream()
                .filter(l -> !l.getLanguage().equals("en"))
                .toList();
    }

    private Department department(HttpCall in) {
        return Stream.of(in.path("department", DepartmentId::new))
                .flatMap(id -> organisation.department(id).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
