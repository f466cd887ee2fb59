// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.catalogue.KnownModule;
import city.madang.solution.study.domain.CityFunction;
import city.madang.solution.study.domain.Coins;
import city.madang.solution.study.domain.FunctionPack;
import city.madang.web.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the form of one system.
 *
 * @param there all systems of the list
 */
record SystemForm(FunctionPack pack, List<CitySystem> there, List<KnownModule> modules, Coins coins) {
    static final String SYSTEMS = "systems";
    static final String MODULES = "modules";
    static final String VERSION = "version";

    /** Empty when the form has errors, which it shows then. @param id of the system; empty text gives a new one */
    Optional<CitySystem> read(Form form, String id, int version) {
        var name = form.value(SystemField.NAME.key(), SystemField::name).required();
        text(form, SystemField.NAME);
        var category = form.value(SystemField.CATEGORY.key(), this::category).required();
        var state = form.value(SystemField.STATE.key(), SystemField::state).required();
        var begun = form.value(SystemField.BEGUN.key(), SystemField::year);
        var facts = facts(form);
        return form.hasErrors() || facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new CitySystem(
                        id,
                        name.get(),
                        category.get(),
                        state.get(),
                        begun.find(),
                        facts.get(),
                        links(form, id),
                        version));
    }

    private String category(String key) {
        if (!pack.categories().contains(key)) {
            throw new IllegalArgumentException("no category " + key);
        }
        return key;
    }

    private Optional<SystemFacts> facts(Form form) {
        var department = text(form, SystemField.DEPARTMENT);
        var maker = text(form, SystemField.MAKER);
        var builtOn = text(form, SystemField.BUILT_ON);
        var exchange = form.value(SystemField.EXCHANGE.key(), SystemField::exchange);
        var cost = form.value(SystemField.COST.key(), coins::minor);
        var people = form.value(SystemField.PEOPLE.key(), SystemField::people);
        var satisfied = form.value(SystemField.SATISFIED.key(), SystemField::satisfied);
        var note = text(form, SystemField.NOTE);
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(new SystemFacts(
                        department,
                        maker,
                        builtOn,
                        exchange.find(),
                        cost.find(),
                        people.find(),
                        satisfied.find(),
                        note));
    }

    private static String text(Form form, SystemField field) {
        return form.text(field.key()).max(field.longest()).find().orElse("");
    }

    /** What is ticked and known; a system does not need itself. */
    SystemLinks links(Form form, String id) {
        return new SystemLinks(
                ticked(
                        form,
                        SystemField.FUNCTIONS.key(),
                        pack.functions().stream().map(CityFunction::key)),
                ticked(form, SYSTEMS, there.stream().map(CitySystem::id).filter(each -> !each.equals(id))),
                ticked(form, MODULES, modules.stream().map(KnownModule::id)));
    }

    private static Set<String> ticked(Form form, String field, Stream<String> known) {
        var sent = new HashSet<>(form.texts(field));
        return known.filter(sent::contains).collect(Collectors.toSet());
    }
}
