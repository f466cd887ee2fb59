// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.tls;

import city.madang.kit.Encryption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the encrypted port when the settings name a certificate, and looks every few seconds whether there is a new one. */
@Component(
        service = {},
        immediate = true,
        configurationPid = TlsConfig.PID)
public final class TlsStart {
    private static final Logger LOG = LoggerFactory.getLogger(TlsStart.class);
    private static final long LOOK_SECONDS = 5;

    private final TlsConfig config;
    private final Certificate certificate;
    private final Deque<ServiceRegistration<?>> services = new ArrayDeque<>();
    private final ScheduledExecutorService watch;
    private Encrypted encrypted;
    private String edition = "";

    @Activate
    public TlsStart(BundleContext container, TlsConfig config) {
        this.config = config;
        certificate = new Certificate(Path.of(config.certificate()), Path.of(config.key()), config.password());
        watch = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "madang-certificate");
            thread.setDaemon(true);
            return thread;
        });
        if (!config.certificate().isBlank()) {
            open(container);
        }
    }

    private void open(BundleContext container) {
        try {
            edition = certificate.edition();
            encrypted = new Encrypted(config.host(), config.port(), certificate.read(), config.password());
        } catch (IOException e) {
            LOG.error("No encrypted port: {}", e.getMessage());
            return;
        }
        services.push(container.registerService(ConnectorFactory.class, encrypted, null));
        services.push(container.registerService(
                Encryption.class,
                new Encryption(
                        config.port(), Duration.ofDays(config.hstsDays()), config.hstsSubdomains(), config.redirect()),
                null));
        watch.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** A file that is just being replaced is read the next time; until then the old certificate serves. */
    private void look() {
        try {
            var now = certificate.edition();
            if (!now.equals(edition)) {
                encrypted.reload(certificate.read(), config.password());
                edition = now;
                LOG.info("A new certificate is in use: {}", certificate.certificate());
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The new certificate is not used: {}", e.getMessage());
        }
    }

    @Deactivate
    void close() {
        watch.shutdownNow();
        while (!services.isEmpty()) {
            services.pop().unregister();
        }
    }
}
