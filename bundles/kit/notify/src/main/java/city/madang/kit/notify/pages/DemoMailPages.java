// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import static city.madang.kit.notify.pages.Administration.ADMINISTER;

import city.madang.kit.Cities;
import city.madang.kit.KitPages;
import city.madang.kit.notify.NotifySettings;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.out.MessageFilter;
import city.madang.kit.notify.out.MessageRow;
import city.madang.kit.notify.out.Recipient;
import city.madang.kit.notify.out.SentMessages;
import city.madang.message.Channel;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The mails of a demo, which never leave it, as their readers would see them. Only there are whole mails shown to anybody. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class DemoMailPages implements KitPages {
    private static final int PAGE = 20;

    private final Cities cities;
    private final SentMessages messages;
    private final NotifySettings settings;

    @Activate
    public DemoMailPages(
            @Reference Cities cities, @Reference SentMessages messages, @Reference NotifySettings settings) {
        this.cities = cities;
        this.messages = messages;
        this.settings = settings;
    }

    /** A mail as its reader sees it. Public, because templates read it. */
    public record Mail(MessageRow row, String to, List<LinkedText> text, Optional<String> stop) {}

    @Override
    public String name() {
        return NotifyTables.ID;
    }

    @Override
    public List<AdministrationPage> administration() {
        return cities.city().demo()
                ? List.of(new AdministrationPage(Section.CONTENT, "/admin/demo-mail", "demo-mail.title"))
                : List.of();
    }

    @Override
    public void routes(Routes on) {
        on.get("/admin/demo-mail", ADMINISTER, this::show);
    }

    private HttpReply show(HttpCall in) {
        if (!cities.city().demo()) {
            throw new NotFound();
        }
        var filter = new MessageFilter(Optional.empty(), Optional.of(Channel.EMAIL), Optional.empty());
        var found = messages.list(filter, in.query().slice(PAGE));
        var recipients = messages.recipients(found.items()).stream()
                .collect(Collectors.toMap(Recipient::id, Function.identity()));
        return HttpReply.page(
                "demo-mail",
                Map.of(
                        "found",
                        found,
                        "mails",
                        found.items().stream()
                                .map(row -> mail(row, recipients.get(row.recipient())))
                                .toList()));
    }

    private Mail mail(MessageRow row, Recipient to) {
        var stop = row.urgent() ? Optional.<String>empty() : Optional.of("/messages/stop/" + to.id());
        var words = messages.opened(row);
        return new Mail(words, to.address(), LinkedText.of(words.body(), settings.site()), stop);
    }
}
