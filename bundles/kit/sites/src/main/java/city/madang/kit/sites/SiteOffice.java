// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites;

import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.KitCall;
import city.madang.kit.ModuleService;
import city.madang.kit.sites.central.Register;
import city.madang.kit.sites.own.OwnSite;
import city.madang.l10n.Texts;
import city.madang.outside.Answer;
import city.madang.outside.Call;
import city.madang.outside.Outside;
import city.madang.site.Contact;
import city.madang.site.Site;
import city.madang.site.Sites;
import city.madang.web.HttpCall;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Sites as every module sees them. The module manager waits for it, so it asks nothing of the module manager. */
@Component(
        service = {SiteOffice.class, ModuleService.class},
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "concern=sites")
public final class SiteOffice implements Sites, ModuleService<Sites> {
    /** What a site shows: its secret, and the mark of its last call that was answered. */
    private static final Pattern SHOWN = Pattern.compile("(?i:Bearer) ([0-9a-f]{64})\\.([0-9a-f]{32})");

    private final Cities cities;
    private final Outside outside;
    private final Register register;
    private final OwnSite own;

    @Activate
    public SiteOffice(
            @Reference SiteTables tables,
            @Reference Cities cities,
            @Reference Outside outside,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        this.cities = cities;
        this.outside = outside;
        register = new Register(tables, audit, clock);
        own = new OwnSite(tables, cities, clock);
    }

    @Override
    public Class<Sites> type() {
        return Sites.class;
    }

    @Override
    public Sites forModule(String module, ClassLoader loader, Texts texts) {
        return this;
    }

    /** For the pages and addresses of the centre. */
    public Register register() {
        return register;
    }

    /** For the pages and the calls of a site. */
    public OwnSite ownSite() {
        return own;
    }

    @Override
    public Optional<Contact> own() {
        return own.contact();
    }

    @Override
    public List<Site> all() {
        return cities.localServer().isPresent() ? List.of() : register.enrolled();
    }

    @Override
    public Optional<Site> sender(HttpCall in) {
        if (cities.localServer().isPresent()) {
            return Optional.empty();
        }
        return ((KitCall) in)
                .header("Authorization")
                .map(SHOWN::matcher)
                .filter(Matcher::matches)
                .flatMap(shown -> register.sender(shown.group(1), shown.group(2)));
    }

    @Override
    public Answer tell(String path, List<Call.Field> form) {
        return outside.call(Call.post(own.at(path), form).showing(own.shown()));
    }
}
