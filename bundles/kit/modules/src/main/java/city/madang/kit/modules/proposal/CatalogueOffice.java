// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.proposal;

import city.madang.catalogue.KnownModule;
import city.madang.catalogue.ModuleCatalogue;
import city.madang.catalogue.ModuleFacts;
import city.madang.catalogue.Proposal;
import city.madang.identity.Visitor;
import city.madang.kit.ModuleService;
import city.madang.kit.Modules;
import city.madang.l10n.Texts;
import city.madang.module.ModuleReport;
import city.madang.module.ModuleState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells modules which modules there are, and takes what they propose. */
@Component(
        service = ModuleService.class,
        property = "concern=catalogue",
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class CatalogueOffice implements ModuleService<ModuleCatalogue> {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueOffice.class);

    private final Proposals proposals;
    private final AtomicReference<Modules> arrived = new AtomicReference<>();

    @Activate
    public CatalogueOffice(@Reference Proposals proposals) {
        this.proposals = proposals;
    }

    /** The module manager waits for this service, and comes when it is made. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void bindManager(Modules manager) {
        arrived.set(manager);
    }

    void unbindManager(Modules gone) {
        arrived.compareAndSet(gone, null);
    }

    /** While modules are open it is there. */
    private Modules manager() {
        return Optional.ofNullable(arrived.get())
                .orElseThrow(() -> new IllegalStateException("there is no module manager"));
    }

    @Override
    public Class<ModuleCatalogue> type() {
        return ModuleCatalogue.class;
    }

    @Override
    public ModuleCatalogue forModule(String module, ClassLoader loader, Texts texts) {
        return new Seen(module);
    }

    private final class Seen implements ModuleCatalogue {
        private final String module;

        private Seen(String module) {
            this.module = module;
        }

        @Override
        public List<KnownModule> modules(Locale reader) {
            var all = manager();
            return all.list().stream()
                    .map(report -> new KnownModule(
                            report.id(), all.title(report.id(), reader), isThere(report), facts(all, report.id())))
                    .toList();
        }

        @Override
        public List<Locale> languages() {
            return manager().languages();
        }

        @Override
        public SortedMap<String, String> drivers(Locale reader) {
            return manager().drivers(reader);
        }

        @Override
        public void propose(Visitor who, Proposal proposal) {
            proposals.keep(module, who, proposal);
        }
    }

    private static boolean isThere(ModuleReport report) {
        return report.state() != ModuleState.ABSENT && report.state() != ModuleState.UNKNOWN;
    }

    private static Optional<ModuleFacts> facts(Modules modules, String id) {
        try {
            return modules.facts(id).map(FactsFile::read);
        } catch (IllegalArgumentException e) {
            LOG.info("What {} says to a study cannot be read: {}", id, e.getMessage());
            return Optional.empty();
        }
    }
}
