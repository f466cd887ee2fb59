// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules;

import city.madang.kit.modules.city.CityFile;
import city.madang.kit.modules.opening.KitServices;
import city.madang.kit.modules.opening.ModuleStates;
import city.madang.kit.modules.opening.Mounts;
import city.madang.kit.modules.opening.Openings;
import city.madang.module.ModuleState;
import city.madang.module.Solution;
import java.util.Set;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The module manager. It is there while all kit services are there; when one of them is replaced, every solution is closed and
 * opened again with the new one.
 */
@Component(
        service = {},
        immediate = true)
public final class ModuleManager {
    private final CityFile city;
    private final ModuleStates states;
    private final Openings openings;

    @Activate
    public ModuleManager(@Reference CityFile city, @Reference KitServices services, @Reference Mounts mounts) {
        this.city = city;
        this.states = new ModuleStates(mounts.web()::state);
        this.openings = new Openings(services, mounts, states, this::isWanted);
        wanted().forEach(module -> states.set(module, ModuleState.STARTING, "waits for its bundle"));
    }

    /** Called by the container for each solution that is started. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSolution(Solution solution) {
        var bundle = FrameworkUtil.getBundle(solution.getClass());
        openings.add(solution, bundle.getVersion().toString());
    }

    /** Its bundle is stopping: returns when it is closed. */
    void removeSolution(Solution solution) {
        openings.remove(solution);
    }

    /** The container calls this before it takes the solutions away one by one. */
    @Deactivate
    void close() {
        openings.close();
    }

    private boolean isWanted(String module) {
        return wanted().contains(module);
    }

    private Set<String> wanted() {
        return city.modules().orElse(Set.of());
    }
}
