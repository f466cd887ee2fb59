// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import city.madang.identity.PersonId;
import city.madang.kit.Unread;
import city.madang.kit.notify.out.SentMessages;
import city.madang.message.Address;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The number beside "messages" on every page. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class UnreadMessages implements Unread {
    private final SentMessages messages;

    @Activate
    public UnreadMessages(@Reference SentMessages messages) {
        this.messages = messages;
    }

    @Override
    public int unread(PersonId person) {
        return messages.unread(Address.person(person), MOST);
    }
}
