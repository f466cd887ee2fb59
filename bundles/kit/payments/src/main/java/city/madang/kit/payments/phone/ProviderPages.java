// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.kit.SiteAddress;
import city.madang.l10n.Texts;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's page of how people's phones are asked for money, and of what nobody knows. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ProviderPages implements KitPages {
    private static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    private static final String PAGE = "/admin/phone-payments";
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_ACCOUNT = 100;
    private static final int LONGEST_KIND = 40;
    private static final int LONGEST_SECRET = 300;
    private static final int LONGEST_CLIENT = 200;

    private final PhoneOffice office;
    private final SiteAddress address;
    private final Texts texts;

    @Activate
    public ProviderPages(
            @Reference PhoneOffice office, @Reference SiteAddress address, @Reference Languages languages) {
        this.office = office;
        this.address = address;
        texts = languages.texts(PhoneTables.ID, getClass().getClassLoader());
    }

    @Override
    public String name() {
        return PhoneTables.ID;
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.OPERATION, PAGE, "provider.title"));
    }

    @Override
    public void routes(Routes on) {
        on.form(PAGE, ADMINISTER, this::show, this::keep);
    }

    private HttpReply show(HttpCall in) {
        return HttpReply.form(
                "provider",
                in.form(),
                Map.of(
                        "now",
                        office.provider(),
                        "kinds",
                        Stream.of(ProviderKind.values())
                                .map(each -> new Choice(
                                        each.name(), texts.text(in.locale(), "provider.kind." + each.name())))
                                .toList(),
                        "callsBack",
                        address.set().isPresent(),
                        "open",
                        office.unknown()));
    }

    private HttpReply keep(HttpCall in) {
        var form = in.form();
        var kind = form.value("provider", ProviderKind::valueOf).required();
        var row = row(form, kind.find().orElse(ProviderKind.NONE));
        if (form.hasErrors()) {
            return show(in);
        }
        office.keep(in.visitor(), row);
        return HttpReply.seeOther("/" + PAGE).notice("provider.kept.notice");
    }

    /** A secret that is not typed again stays as it is. */
    private ProviderRow row(Form form, ProviderKind kind) {
        var before = office.provider();
        var real = kind == ProviderKind.MOBILE_MONEY;
        var place = form.value("address", ProviderPages::address);
        var account = form.text("account").max(LONGEST_ACCOUNT);
        var token = form.value("token", ProviderPages::address);
        var client = form.text("client").max(LONGEST_CLIENT);
        if (real) {
            place.required();
            account.required();
        }
        if (client.find().isPresent()) {
            token.required();
        }
        return new ProviderRow(
                ProviderRow.ID,
                kind,
                place.find().orElse(""),
                form.text("kind").max(LONGEST_KIND).find().orElse("organisationid"),
                account.find().orElse(""),
                form.value("key", ProviderPages::secret).find().orElse(before.apiKey()),
                client.find().orElse(""),
                form.value("secret", ProviderPages::secret).find().orElse(before.secret()),
                token.find().orElse(""));
    }

    /** It goes into a header, where nothing but ASCII is sure. */
    private static String secret(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST_SECRET || text.chars().anyMatch(each -> each <= ' ' || each > '~')) {
            throw new IllegalArgumentException("not a key");
        }
        return text;
    }

    private static String address(String typed) {
        var stripped = typed.strip();
        var text = stripped.endsWith("/") ? stripped.substring(0, stripped.length() - 1) : stripped;
        var uri = URI.create(text);
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean fits = (scheme.equals("https") || scheme.equals("http"))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
        if (!fits || text.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("not the address of an interface");
        }
        return text;
    }
}
