// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.web;

import city.madang.device.CommandId;
import city.madang.device.DeviceId;
import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.kit.Modules;
import city.madang.kit.devices.DeviceOffice;
import city.madang.kit.devices.DeviceTables;
import city.madang.kit.devices.event.Refusals;
import city.madang.kit.devices.node.Standing;
import city.madang.kit.devices.register.DeviceRow;
import city.madang.kit.devices.register.Register;
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's pages on devices. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class DevicePages implements KitPages {
    static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    static final String PAGE = "/admin/devices";
    static final String ONE = PAGE + "/{device}";
    private static final int EVENTS = 30;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_TEXT = 500;

    private final DeviceOffice office;
    private final AuditLog audit;
    private final Languages languages;
    private final Clock clock;
    private final DriverWords words;
    private final DeviceForms forms;

    @Activate
    public DevicePages(
            @Reference DeviceOffice office,
            @Reference AuditLog audit,
            @Reference Languages languages,
            @Reference Modules modules,
            @Reference Clock clock) {
        this.office = office;
        this.audit = audit;
        this.languages = languages;
        this.clock = clock;
        // the matrix of permissions makes this page with nothing behind it
        words = office == null ? null : new DriverWords(office.runs(), languages, modules);
        forms = new DeviceForms(office, words, clock);
    }

    @Override
    public String name() {
        return DeviceTables.ID;
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.OPERATION, PAGE, "devices.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get(PAGE, ADMINISTER, this::list);
        on.form(PAGE + "/new/{driver}", ADMINISTER, forms::showNew, forms::add);
        on.get(ONE, ADMINISTER, this::one);
        on.get(ONE + "/files/{picture}", ADMINISTER, this::picture);
        on.form(ONE + "/settings", ADMINISTER, forms::show, forms::change);
        on.form(ONE + "/driver/{driver}", ADMINISTER, forms::showOther, forms::changeOther);
        on.post(ONE + "/test", ADMINISTER, this::test);
        on.post(ONE + "/order", ADMINISTER, this::order);
        on.post(ONE + "/on", ADMINISTER, in -> enable(in, true));
        on.post(ONE + "/off", ADMINISTER, in -> enable(in, false));
        on.post(ONE + "/remove", ADMINISTER, this::remove);
    }

    private Register register() {
        return office.tables().register();
    }

    private DeviceRow row(HttpCall in) {
        return register().find(in.path("device", DeviceId::new)).orElseThrow(NotFound::new);
    }

    private HttpReply list(HttpCall in) {
        var rows = register().all();
        Map<String, DeviceRow> byId = rows.stream().collect(Collectors.toMap(DeviceRow::id, Function.identity()));
        var standings = office.standings().all();
        return HttpReply.page(
                "devices",
                Map.of(
                        "devices",
                                rows.stream()
                                        .map(row -> view(row, standings.apply(row.device()), byId, in.locale()))
                                        .toList(),
                        "drivers", drivers(in.locale()),
                        "refused", office.refusals().of(Refusals.NO_DEVICE)));
    }

    private List<Choice> drivers(Locale reader) {
        var drivers = office.runs().drivers().keySet().stream().map(id -> new Choice(id, words.name(id, reader)));
        return Choice.sorted(drivers, reader);
    }

    private DeviceView view(DeviceRow row, Optional<Standing> standing, Map<String, DeviceRow> byId, Locale reader) {
        var status = DeviceOffice.status(row, standing);
        return new DeviceView(
                row.id(),
                row.name(),
                words.name(row.driver(), reader),
                row.parent().map(byId::get).map(DeviceRow::name).orElse(""),
                status.state(),
                status.reason()
                        .map(reason -> words.text(row.driver(), reason, reader))
                        .orElse(""),
                status.since());
    }

    private HttpReply one(HttpCall in) {
        return page(in, row(in));
    }

    private HttpReply page(HttpCall in, DeviceRow row) {
        var id = row.device();
        Map<String, DeviceRow> above = row.above().flatMap(register()::find).stream()
                .collect(Collectors.toMap(DeviceRow::id, Function.identity()));
        var standing = office.standings().of(id);
        var model = new HashMap<String, Object>();
        model.put("view", view(row, standing, above, in.locale()));
        model.put("row", row);
        model.put("facts", office.tables().facts().own(id));
        model.put("sensors", office.tables().facts().sensors(id));
        model.put("refused", office.refusals().of(id.value()));
        model.put("events", events(row, in.locale()));
        model.put("seen", office.store().newestNumber(id));
        model.put("abilities", abilities(standing, in.locale()));
        model.put(
                "others",
                drivers(in.locale()).stream()
                        .filter(each -> !each.value().equals(row.driver()))
                        .toList());
        model.put("hasDriver", office.runs().drivers().containsKey(row.driver()));
        model.put("takesText", standing.filter(DevicePages::takesText).isPresent());
        model.put("command", CommandId.next().value());
        model.put(
                "address",
                standing.filter(Standing::calls)
                        .map(each -> office.http().at(id).toString())
                        .orElse(""));
        return HttpReply.form("device", in.form(), model);
    }

    private List<EventWords> events(DeviceRow row, Locale reader) {
        return office.store().newest(row.device(), EVENTS).stream()
                .map(each -> EventWords.of(each, text -> words.text(row.driver(), text, reader)))
                .toList();
    }

    private static boolean takesText(Standing standing) {
        return Ability.SHOW.isOffered(standing) || Ability.PRINT.isOffered(standing);
    }

    private List<Choice> abilities(Optional<Standing> standing, Locale reader) {
        return Arrays.stream(Ability.values())
                .filter(each -> standing.filter(each::isOffered).isPresent())
                .map(each -> new Choice(each.name(), text(reader, "ability." + each.name())))
                .toList();
    }

    private String text(Locale reader, String key) {
        return languages.texts(DeviceTables.ID, getClass().getClassLoader()).text(reader, key);
    }

    /** People may be on it, so who looks at one is recorded. */
    private HttpReply picture(HttpCall in) {
        var row = row(in);
        var picture = office.tables()
                .pictures()
                .find(row.device(), in.path("picture"))
                .orElseThrow(NotFound::new);
        audit.record("kit", in.visitor(), "kit.device-picture", row.id() + " " + picture.owner());
        return HttpReply.file(picture);
    }

    private HttpReply test(HttpCall in) {
        var row = row(in);
        var outcome = office.handover().probe(row.device());
        return back(row).notice("device.tested.notice", words.text(row.driver(), outcome, in.locale()));
    }

    private HttpReply order(HttpCall in) {
        var row = row(in);
        var form = in.form();
        var ability = form.value("order", Ability::valueOf).required();
        var reason = form.text("reason").required().max(LONGEST_REASON);
        var text = form.text("text").max(LONGEST_TEXT);
        var command = form.value("command", CommandId::new).required();
        var seen = form.value("seen", Long::parseLong).required();
        if (form.hasErrors()) {
            return page(in, row);
        }
        var depends = ability.get().dependsOnWhatWasSeen();
        var order = new Ability.Order(
                row.device(),
                command.get(),
                depends ? OptionalLong.of(seen.get()) : OptionalLong.empty(),
                text.find().orElse(""),
                text(in.locale(), "receipt.sample"),
                clock);
        var outcome = ability.get().give(office.handover(), order);
        audit.record(
                "kit",
                in.visitor(),
                "kit.device-order",
                row.id() + " " + ability.get() + " " + outcome.kind() + ": " + reason.get());
        return back(row).notice("device.ordered.notice", words.text(row.driver(), outcome, in.locale()));
    }

    private HttpReply enable(HttpCall in, boolean enabled) {
        var changed = register().enable(row(in), enabled, in.visitor()).orElseThrow(NotFound::new);
        office.changed();
        return back(changed).notice(enabled ? "device.on.notice" : "device.off.notice");
    }

    private HttpReply remove(HttpCall in) {
        var row = row(in);
        if (!register().remove(row, in.visitor())) {
            return back(row).notice("device.used.notice");
        }
        office.changed();
        return HttpReply.seeOther("/" + PAGE).notice("device.removed.notice", row.name());
    }

    static HttpReply back(DeviceRow row) {
        return HttpReply.seeOther("/" + PAGE + "/" + row.id());
    }
}
