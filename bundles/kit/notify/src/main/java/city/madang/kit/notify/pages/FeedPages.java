// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import city.madang.data.Slice;
import city.madang.identity.Action;
import city.madang.identity.Organisation;
import city.madang.identity.PersonId;
import city.madang.kit.AccountAdmin;
import city.madang.kit.Cities;
import city.madang.kit.KitPages;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.out.MessageRow;
import city.madang.kit.notify.out.SentMessages;
import city.madang.message.Address;
import city.madang.portal.FeedEntry;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** A person's messages as an Atom feed (RFC 4287), by its secret address. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class FeedPages implements KitPages {
    private static final int ENTRIES = 50;

    private final Feeds feeds;
    private final SentMessages messages;
    private final AccountAdmin accounts;
    private final Organisation organisation;
    private final Cities cities;

    @Activate
    public FeedPages(
            @Reference Feeds feeds,
            @Reference SentMessages messages,
            @Reference AccountAdmin accounts,
            @Reference Organisation organisation,
            @Reference Cities cities) {
        this.feeds = feeds;
        this.messages = messages;
        this.accounts = accounts;
        this.organisation = organisation;
        this.cities = cities;
    }

    @Override
    public String name() {
        return NotifyTables.ID;
    }

    @Override
    public void routes(Routes on) {
        on.get("/messages/feed/{token}", Action.PUBLIC, this::feed);
    }

    private HttpReply feed(HttpCall in) {
        var token = in.path("token");
        var person = feeds.person(token).filter(this::mayRead).orElseThrow(NotFound::new);
        var entries = messages.of(Address.person(person), new Slice(1, ENTRIES)).items().stream()
                .map(FeedPages::entry)
                .toList();
        var begun = feeds.since(person).orElseThrow(NotFound::new);
        var name = cities.city().name();
        return HttpReply.feed(new HttpReply.Feed(name, "", in.locale(), "//account/messages", begun, entries))
                .header("Cache-Control", "private, max-age=300")
                .header("X-Robots-Tag", "noindex");
    }

    private static FeedEntry entry(MessageRow message) {
        return new FeedEntry(
                message.id().toString(),
                message.subject(),
                message.body(),
                message.lang(),
                "//account/messages#m" + message.id(),
                message.created(),
                message.created());
    }

    /** The feed of a locked or removed account is shut too. */
    private boolean mayRead(PersonId person) {
        return accounts.account(person)
                .map(account -> !account.locked())
                .orElseGet(() -> organisation.official(person).isEmpty());
    }
}
