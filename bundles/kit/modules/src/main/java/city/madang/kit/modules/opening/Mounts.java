// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.kit.Mount;
import city.madang.kit.Web;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Where an offer is mounted.
 *
 * @param web the first of them, which is also told how modules stand
 * @param inOrder all, in the order of mounting
 */
@Component(service = Mounts.class)
public record Mounts(Web web, List<Mount> inOrder) {
    @Activate
    public Mounts(
            @Reference Web web,
            @Reference(target = "(concern=messages)") Mount messages,
            @Reference(target = "(concern=dialogues)") Mount dialogues,
            @Reference(target = "(concern=events)") Mount events,
            @Reference(target = "(concern=search)") Mount search,
            @Reference(target = "(concern=portal)") Mount portal,
            @Reference(target = "(concern=indicators)") Mount indicators,
            @Reference(target = "(concern=vault)") Mount vault,
            @Reference(target = "(concern=privacy)") Mount privacy,
            @Reference(target = "(concern=suggestions)") Mount suggestions,
            @Reference(target = "(concern=intake)") Mount intake,
            @Reference(target = "(concern=jobs)") Mount jobs,
            @Reference(target = "(concern=demo)") Mount demo) {
        this(
                web,
                List.of(
                        web,
                        messages,
                        dialogues,
                        events,
                        search,
                        portal,
                        indicators,
                        vault,
                        privacy,
                        suggestions,
                        intake,
                        jobs,
                        demo));
    }

    public Mounts {
        inOrder = List.copyOf(inOrder);
    }
}
