// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.audit.Audit;
import city.madang.data.Database;
import city.madang.file.Files;
import city.madang.geo.Areas;
import city.madang.identity.Organisation;
import city.madang.identity.Receipts;
import city.madang.kit.ModuleDatabase;
import city.madang.l10n.Texts;
import city.madang.module.City;
import city.madang.module.Kit;
import city.madang.search.Search;
import java.time.Clock;

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

    ModuleKit(String id, ClassLoader loader, ModuleDatabase tables, KitServices services) {
        this.services = services;
        clock = services.clock();
        gate = new Gate(id);
        database = new GatedDatabase(gate, tables);
        files = new GatedFiles(gate, services.files().forModule(id));
        areas = new GatedAreas(gate, services.areas());
        organisation = new GatedOrganisation(gate, services.organisation());
        texts = new GatedTexts(gate, services.languages().texts(id, loader));
        var office = services.receipts().forModule(id);
        receipts = (tx, once) -> gate.open(office).issue(tx, once);
        search = query -> gate.open(services.search()).find(query);
        var log = services.audit().forModule(id);
        audit = (tx, who, action, subject) -> gate.open(log).record(tx, who, action, subject);
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
    public void close() {
        gate.close();
    }
}
