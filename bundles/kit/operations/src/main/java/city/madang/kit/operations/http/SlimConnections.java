// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.http;

import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Has the web server keep little for a line that stays open. Jetty remembers the headers of each line in a table of 90 KB from its second
 * call on; with thousands of open pages that is all the memory that there is, and anybody can open lines. Reading a header anew costs next to
 * nothing.
 *
 * <p>Apache Felix HTTP has no setting for it. It hands the server to whoever adds a connector: the one that is added opens no port.
 */
@Component(service = ConnectorFactory.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SlimConnections implements ConnectorFactory {
    /** For the lines that are made from now on, and those that have sent one call at most. */
    public static void slim(HttpConfiguration lines) {
        lines.setHeaderCacheSize(0);
    }

    @Override
    public Connector createConnector(Server server) {
        for (var connector : server.getConnectors()) {
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(HttpConfiguration.ConnectionFactory.class::cast)
                    .forEach(each -> slim(each.getHttpConfiguration()));
        }
        return new Closed(server);
    }

    /** Felix takes none but of this type. */
    private static final class Closed extends ServerConnector {
        private Closed(Server server) {
            super(server, 0, 0);
        }

        /** Opens nothing. */
        @Override
        protected void doStart() {
            // as it says
        }
    }
}
