// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.audit.Audit;
import city.madang.data.Database;
import city.madang.file.Files;
import city.madang.geo.Areas;
import city.madang.identity.Organisation;
import city.madang.identity.Receipts;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.ModuleService;
import city.madang.l10n.Texts;
import city.madang.module.City;
import city.madang.module.Kit;
import city.madang.search.Search;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/** The kit as one module sees it, until the module is closed. */
final class ModuleKit implements Kit, AutoCloseable {
    private final KitServices services;
    private final Gate gate;
    private final Clock clock;
    private final Database database;
    private final Files files;
    private final Areas areas;
    private final Organisation organisation;
    private final Receipts receipts;
    private final Search search;
    private final Audit audit;
    private final Texts texts;
    private final Map<Class<?>, Object> others;

    ModuleKit(String id, ClassLoader loader, ModuleDatabase tables, KitServices services) {
        this.services = services;
        clock = services.clock();
        gate = new Gate(id);
        database = gate.before(Database.class, tables);
        files = gate.before(Files.class, services.files().forModule(id));
        areas = gate.before(Areas.class, services.areas());
        organisation = gate.before(Organisation.class, services.organisation());
        receipts = gate.before(Receipts.class, services.receipts().forModule(id));
        search = gate.before(Search.class, services.search());
        audit = gate.before(Audit.class, services.audit().forModule(id));
        var words = services.languages().texts(id, loader);
        texts = gate.before(Texts.class, words);
        others = services.others().stream()
                .collect(Collectors.toUnmodifiableMap(ModuleService::type, each -> behind(each, id, loader, words)));
    }

    private <T> T behind(ModuleService<T> service, String id, ClassLoader loader, Texts words) {
        return gate.before(service.type(), service.forModule(id, loader, words));
    }

    @Override
    public City city() {
        return gate.open(services.cities()).city();
    }

    @Override
    public Clock clock() {
        return gate.open(clock);
    }

    @Override
    public Database database() {
        return gate.open(database);
    }

    @Override
    public Files files() {
        return gate.open(files);
    }

    @Override
    public Areas areas() {
        return gate.open(areas);
    }

    @Override
    public Organisation organisation() {
        return gate.open(organisation);
    }

    @Override
    public Receipts receipts() {
        return gate.open(receipts);
    }

    @Override
    public Search search() {
        return gate.open(search);
    }

    @Override
    public Audit audit() {
        return gate.open(audit);
    }

    @Override
    public Texts texts() {
        return gate.open(texts);
    }

    @Override
    public <T> T service(Class<T> type) {
        var found = gate.open(others).get(type);
        if (found == null) {
            throw new IllegalStateException("this kit has no " + type.getName());
        }
        return type.cast(found);
    }

    @Override
    public void close() {
        gate.close();
    }
}
