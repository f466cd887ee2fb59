// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.geo.Areas;
import city.madang.kit.ApiTokens;
import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.kit.Databases;
import city.madang.kit.Encryption;
import city.madang.kit.FileStore;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.kit.Measures;
import city.madang.kit.Modules;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.kit.Outbox;
import city.madang.kit.Permissions;
import city.madang.kit.Sessions;
import city.madang.kit.Shell;
import city.madang.kit.SiteAddress;
import city.madang.kit.Timings;
import city.madang.kit.Web;
import city.madang.kit.web.http.Proxies;
import city.madang.module.ModuleState;
import city.madang.web.Changed;
import jakarta.servlet.Servlet;
import java.time.Clock;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the {@link Site} into the container: the kit's services in, the mount point out, and the servlet too as soon as the module
 * manager has told which modules are wanted; before that an address of theirs would be unknown, and {@link WaitingRoom} answers.
 */
@Component(
        immediate = true,
        service = {Web.class, Mount.class},
        property = "concern=web",
        configurationPid = WebSettings.PID)
public final class SiteComponent implements Web {
    private static final Logger LOG = LoggerFactory.getLogger(SiteComponent.class);

    private final Farewell farewell = new Farewell();
    private final AtomicReference<Shell> shell = new AtomicReference<>();
    private final Map<KitPages, AutoCloseable> kitPages = new ConcurrentHashMap<>();
    private final Site site;
    private final Proxies proxies;
    private final BundleContext context;
    private final AutoCloseable changes;
    private final List<ServiceRegistration<?>> figures;
    private final Map<Modules, ServiceRegistration<Servlet>> servlets = new ConcurrentHashMap<>();

    @Activate
    public SiteComponent(
            BundleContext context,
            WebSettings settings,
            @Reference Cities cities,
            @Reference Languages languages,
            @Reference Databases databases,
            @Reference Permissions permissions,
            @Reference Sessions sessions,
            @Reference ApiTokens tokens,
            @Reference AuditLog audit,
            @Reference FileStore files,
            @Reference Areas areas,
            @Reference DataFolder folder,
            @Reference SiteAddress address,
            @Reference Outbox outbox,
            @Reference Clock clock) {
        this.context = context;
        proxies = Proxies.of(settings.proxies());
        site = new Site(new SiteServices(
                cities,
                languages,
                databases,
                permissions,
                sessions,
                tokens::visitor,
                audit,
                files,
                areas,
                folder,
                address,
                clock,
                () -> Optional.ofNullable(shell.get())));
        site.managed(false);
        site.expect(List.of("/", "/setup", "/account/sign-in", "/admin/modules"));
        figures = List.of(
                context.registerService(Measures.class, site::measures, null),
                context.registerService(
                        Timings.class, site.timings(), FrameworkUtil.asDictionary(Map.of("concern", "pages"))));
        changes = outbox.receive("web", true, Changed.class, site::changed);
        context.addBundleListener(farewell);
    }

    @Deactivate
    void deactivate() throws Exception {
        context.removeBundleListener(farewell);
        figures.forEach(ServiceRegistration::unregister);
        changes.close();
        site.close();
        servlets.values().forEach(ServiceRegistration::unregister);
        servlets.clear();
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindShell(Shell arrived) {
        shell.set(arrived);
    }

    void unbindShell(Shell gone) {
        shell.compareAndSet(gone, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindEncryption(Encryption arrived) {
        site.encryption(Optional.of(arrived));
    }

    void unbindEncryption(Encryption gone) {
        site.encryption(Optional.empty());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindKitPages(KitPages arrived) {
        kitPages.put(arrived, site.mountKit(arrived));
    }

    void unbindKitPages(KitPages gone) {
        try (var mounted = kitPages.remove(gone)) {
            LOG.debug("pages of {} go: {}", gone.name(), mounted);
        } catch (Exception e) {
            LOG.error("pages of {} did not go well", gone.name(), e);
        }
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindModules(Modules arrived) {
        site.managed(true);
        var properties = new Hashtable<String, Object>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "madang");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/*");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED, true);
        var servlet = new SiteServlet(request -> site.serve(proxies.seen(request)), farewell);
        servlets.put(arrived, context.registerService(Servlet.class, servlet, properties));
    }

    void unbindModules(Modules gone) {
        var servlet = servlets.remove(gone);
        if (servlet != null) {
            servlet.unregister();
        }
        site.managed(false);
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        return site.mount(module);
    }

    @Override
    public void state(String module, ModuleState state) {
        site.state(module, state);
    }
}
