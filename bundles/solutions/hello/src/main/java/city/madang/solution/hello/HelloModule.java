// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.hello;

import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import city.madang.portal.Icon;
import city.madang.solution.hello.store.GreetingMapper;
import city.madang.solution.hello.web.GreetingPages;
import org.osgi.service.component.annotations.Component;

/** The visitors' book. Opens {@link GreetingPages}. */
@SolutionModule(id = "hello")
@Component
public final class HelloModule implements Solution {
    @Override
    public Offer open(Kit kit) {
        var book = new VisitorsBook(kit.database(), kit.clock());
        return Offer.of()
                .mappers(GreetingMapper.class)
                .pages(new GreetingPages(book)::routes)
                .entry("book", "/", Icon.CHAT_LEFT_TEXT);
    }
}
