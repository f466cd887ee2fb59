// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify;

import city.madang.kit.Languages;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.kit.notify.in.ArrivalRoom;
import city.madang.kit.notify.words.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Takes what a module offered with {@code Offer.message} and {@code Offer.receives}. */
@Component(property = "concern=messages", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class MessagesMount implements Mount {
    private final Words words;
    private final ArrivalRoom arrivals;
    private final Languages languages;

    @Activate
    public MessagesMount(@Reference Words words, @Reference ArrivalRoom arrivals, @Reference Languages languages) {
        this.words = words;
        this.arrivals = arrivals;
        this.languages = languages;
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        var texts = languages.texts(module.id(), module.loader());
        var declared = words.declare(module.id(), texts, module.offer().messages());
        var opened = arrivals.open(module);
        return () -> {
            opened.close();
            declared.close();
        };
    }
}
