// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.intake.Intake;
import city.madang.intake.MatterKind;
import city.madang.intake.Taker;
import city.madang.kit.Accounts;
import city.madang.kit.AuditLog;
import city.madang.kit.ModuleService;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.kit.Permissions;
import city.madang.l10n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Knows which open modules take in what, and lets others through to them. */
@Component(property = "concern=intake", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class IntakeOffice implements ModuleService<Intake>, Mount {
    private final Map<String, Receiver> receivers = new ConcurrentSkipListMap<>();
    private final Accounts accounts;
    private final Permissions permissions;
    private final AuditLog audit;

    @Activate
    public IntakeOffice(@Reference Accounts accounts, @Reference Permissions permissions, @Reference AuditLog audit) {
        this.accounts = accounts;
        this.permissions = permissions;
        this.audit = audit;
    }

    @Override
    public Class<Intake> type() {
        return Intake.class;
    }

    @Override
    public Intake forModule(String module, ClassLoader loader, Texts texts) {
        return new Counter(module, texts, this);
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        var offered = module.offer().intake();
        if (offered.isEmpty()) {
            return () -> {};
        }
        var receiver = new Receiver(module, offered.get());
        receivers.put(module.id(), receiver);
        return () -> {
            receivers.remove(module.id(), receiver);
            receiver.close();
        };
    }

    List<Taker> takers(MatterKind kind, Locale locale) {
        return all().filter(each -> each.takes(kind))
                .flatMap(each -> each.taker(locale).stream())
                .toList();
    }

    Stream<Receiver> all() {
        return receivers.values().stream();
    }

    Optional<Receiver> receiver(String module) {
        return Optional.ofNullable(receivers.get(module));
    }

    Accounts accounts() {
        return accounts;
    }

    Permissions permissions() {
        return permissions;
    }

    AuditLog audit() {
        return audit;
    }
}
