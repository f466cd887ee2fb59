// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.web;

import city.madang.device.DeviceId;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.Problem;
import city.madang.device.spi.SettingsType;
import city.madang.kit.devices.DeviceOffice;
import city.madang.kit.devices.register.DeviceRow;
import city.madang.kit.devices.register.Register.Entered;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adding a device, and changing one. A secret that was entered is never shown again; left empty it stays. */
final class DeviceForms {
    private static final int LONGEST_NAME = 80;
    private static final DeviceId NEW = new DeviceId("new");

    private final DeviceOffice office;
    private final DriverWords words;
    private final Clock clock;

    DeviceForms(DeviceOffice office, DriverWords words, Clock clock) {
        this.office = office;
        this.words = words;
        this.clock = clock;
    }

    HttpReply showNew(HttpCall in) {
        return page(in, in.path("driver"), Optional.empty());
    }

    HttpReply show(HttpCall in) {
        var row = row(in);
        return page(in, row.driver(), Optional.of(row));
    }

    HttpReply add(HttpCall in) {
        var driver = in.path("driver");
        var entered = entered(in, driver, Optional.empty());
        if (entered.isEmpty()) {
            return page(in, driver, Optional.empty());
        }
        var row =
                office.tables().register().add(driver, entered.get(), in.form().once(), in.visitor());
        office.changed();
        return DevicePages.back(row).notice("device.added.notice", row.name());
    }

    HttpReply change(HttpCall in) {
        var row = row(in);
        return change(in, row, row.driver());
    }

    /** Another driver for a device that stays. */
    HttpReply showOther(HttpCall in) {
        return page(in, in.path("driver"), Optional.of(row(in)));
    }

    HttpReply changeOther(HttpCall in) {
        return change(in, row(in), in.path("driver"));
    }

    private HttpReply change(HttpCall in, DeviceRow row, String driver) {
        var entered = entered(in, driver, Optional.of(row));
        if (entered.isEmpty()) {
            return page(in, driver, Optional.of(row));
        }
        var changed = office.tables()
                .register()
                .change(row, driver, entered.get(), in.visitor())
                .orElseThrow(NotFound::new);
        office.changed();
        return DevicePages.back(changed).notice("device.changed.notice", changed.name());
    }

    private DeviceRow row(HttpCall in) {
        return office.tables().register().find(in.path("device", DeviceId::new)).orElseThrow(NotFound::new);
    }

    private DeviceDriver<?> driver(String id) {
        return Optional.ofNullable(office.runs().drivers().get(id)).orElseThrow(NotFound::new);
    }

    private SettingFields fields(HttpCall in, String id) {
        var driver = driver(id);
        return new SettingFields(SettingsType.of(driver.settings()).items(), words.of(id, driver), in.locale());
    }

    private HttpReply page(HttpCall in, String driver, Optional<DeviceRow> row) {
        var register = office.tables().register();
        Map<String, String> plain = row.map(register::plain).orElse(Map.of());
        Map<String, String> secret = secrets(row, driver);
        var parents = new ArrayList<Choice>();
        register.all().stream()
                .filter(each -> row.filter(own -> own.id().equals(each.id())).isEmpty())
                .forEach(each -> parents.add(new Choice(each.id(), each.name())));
        var model = new HashMap<String, Object>();
        model.put("driver", words.name(driver, in.locale()));
        model.put("fields", fields(in, driver).shown(in.form(), plain, secret));
        model.put("parents", parents);
        model.put("name", row.map(DeviceRow::name).orElse(""));
        model.put("parent", row.flatMap(DeviceRow::parent).orElse(""));
        model.put("id", row.map(DeviceRow::id).orElse(""));
        return HttpReply.form("device-form", in.form(), model);
    }

    /** What is on the form; empty when something is wrong, which stands at the fields then. */
    private Optional<Entered> entered(HttpCall in, String id, Optional<DeviceRow> row) {
        var register = office.tables().register();
        var form = in.form();
        var name = form.text("name").required().max(LONGEST_NAME);
        var parent = form.value("parent", DeviceId::new).find();
        checkParent(form, parent, row);
        var fields = fields(in, id);
        Map<String, String> kept = secrets(row, id);
        var typed = fields.entered(form, kept);
        if (!form.hasErrors()) {
            check(in, id, row, typed);
        }
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(new Entered(name.get(), parent, fields.only(false, typed), fields.only(true, typed)));
    }

    /** What one driver was told in confidence is nothing for another one. */
    private Map<String, String> secrets(Optional<DeviceRow> row, String driver) {
        return row.filter(each -> each.driver().equals(driver))
                .map(office.tables().register()::secret)
                .orElse(Map.of());
    }

    private void checkParent(Form form, Optional<DeviceId> parent, Optional<DeviceRow> row) {
        var register = office.tables().register();
        if (parent.isPresent() && register.find(parent.get()).isEmpty()) {
            form.error("parent", "invalid");
        } else if (parent.isPresent()
                && row.filter(own -> register.wouldBeAboveItself(own.device(), parent.get()))
                        .isPresent()) {
            form.error("parent", "itself");
        }
    }

    /** What the driver itself says of the settings. */
    private void check(HttpCall in, String id, Optional<DeviceRow> row, Map<String, String> typed) {
        var form = in.form();
        var fields = fields(in, id);
        problems(driver(id), row, typed).forEach(problem -> {
            var said = words.text(id, problem.message(), in.locale())
                    .orElse(problem.message().key());
            form.error(fields.field(problem.setting()), "driver", said);
        });
    }

    private <S> List<Problem> problems(DeviceDriver<S> driver, Optional<DeviceRow> row, Map<String, String> typed) {
        var settings = SettingsType.of(driver.settings()).with(typed);
        var device = row.map(DeviceRow::device).orElse(NEW);
        return driver.check(new DeviceConfig<>(device, settings, Optional.empty(), Duration.ofSeconds(10), clock));
    }
}
