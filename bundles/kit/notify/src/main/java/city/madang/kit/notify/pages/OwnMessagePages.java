// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import city.madang.data.Sliced;
import city.madang.identity.Action;
import city.madang.identity.Citizen;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.kit.KitPages;
import city.madang.kit.notify.NotifySettings;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.out.MessageRow;
import city.madang.kit.notify.out.SentMessages;
import city.madang.message.Address;
import city.madang.message.MessageId;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What the city wrote to the person who is signed in, and the address of their feed. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class OwnMessagePages implements KitPages {
    private static final int PAGE = 50;
    private static final String HERE = "//account/messages";

    private final SentMessages messages;
    private final Feeds feeds;
    private final NotifySettings settings;

    @Activate
    public OwnMessagePages(
            @Reference SentMessages messages, @Reference Feeds feeds, @Reference NotifySettings settings) {
        this.messages = messages;
        this.feeds = feeds;
        this.settings = settings;
    }

    /** A message as its reader sees it. Public, because templates read it. */
    public record Letter(String id, String subject, List<LinkedText> text, String lang, Instant when, boolean fresh) {}

    @Override
    public String name() {
        return NotifyTables.ID;
    }

    @Override
    public void routes(Routes on) {
        on.get("/account/messages", Action.PUBLIC, in -> signedIn(in, this::show));
        on.post(
                "/account/messages/read",
                Action.PUBLIC,
                in -> signedIn(in, (call, me) -> {
                    messages.seen(Address.person(me));
                    return HttpReply.seeOther(HERE);
                }));
        on.post("/account/messages/{id}/read", Action.PUBLIC, in -> signedIn(in, this::read));
        on.post("/account/messages/feed", Action.PUBLIC, in -> signedIn(in, this::feed));
        on.post(
                "/account/messages/feed/end",
                Action.PUBLIC,
                in -> signedIn(in, (call, me) -> {
                    feeds.end(me);
                    return HttpReply.seeOther(HERE).notice("messages.feed-ended.notice");
                }));
    }

    /** There is no action for officials and citizens alike: who is nobody is led to the sign-in. */
    private static HttpReply signedIn(HttpCall in, BiFunction<HttpCall, PersonId, HttpReply> work) {
        Optional<PersonId> me = in.visitor()
                .official()
                .map(Official::id)
                .or(() -> in.visitor().citizen().map(Citizen::id));
        return me.map(each -> work.apply(in, each))
                .orElseGet(() -> HttpReply.seeOther("//account/sign-in?to=%2Faccount%2Fmessages"));
    }

    private HttpReply show(HttpCall in, PersonId me) {
        var address = Address.person(me);
        Sliced<MessageRow> found = messages.of(address, in.query().slice(PAGE));
        return HttpReply.page(
                "messages",
                Map.of(
                        "found",
                        found,
                        "letters",
                        found.items().stream().map(this::letter).toList(),
                        "fresh",
                        messages.unread(address, 1) > 0,
                        "feed",
                        in.carried("feed")
                                .filter(token ->
                                        feeds.person(token).filter(me::equals).isPresent())
                                .map(feeds::address)
                                .orElse(""),
                        "followed",
                        feeds.since(me)));
    }

    private Letter letter(MessageRow row) {
        return new Letter(
                row.id().toString(),
                row.subject(),
                LinkedText.of(row.body(), settings.site()),
                row.lang().toLanguageTag(),
                row.created(),
                row.readAt().isEmpty());
    }

    private HttpReply read(HttpCall in, PersonId me) {
        messages.seen(Address.person(me), in.path("id", text -> new MessageId(UUID.fromString(text))));
        return HttpReply.seeOther(HERE);
    }

    /** The address is shown for a while only, like a password: just its hash is kept. */
    private HttpReply feed(HttpCall in, PersonId me) {
        return HttpReply.seeOther(HERE).carry("feed", feeds.begin(me));
    }
}
