// SPDX-License-Identifier: Apache-2.0
package ${package};

import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import city.madang.portal.Icon;
import ${package}.store.MatterMapper;
import ${package}.web.DeskPages;
import ${package}.web.MatterPages;
import org.osgi.service.component.annotations.Component;

/** The register. Opens {@link MatterPages} and {@link DeskPages}. */
@SolutionModule(id = ${Name}Module.ID, roles = "${id}.officer")
@Component
public final class ${Name}Module implements Solution {
    public static final String ID = "${id}";

    @Override
    public Offer open(Kit kit) {
        var register = new Register(kit);
        return Offer.of()
                .mappers(MatterMapper.class)
                .pages(new MatterPages(register)::routes)
                .pages(new DeskPages(register)::routes)
                .entry("new", "/new", Icon.CHAT_LEFT_TEXT);
    }
}
