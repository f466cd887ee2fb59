// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.broker;

import city.madang.kit.broker.BrokerSettings.Port;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolManagerFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;

/** ActiveMQ Artemis, set up for MQTT alone. Not safe for several threads. */
final class Artemis implements AutoCloseable {
    private static final int JOURNAL_FILE = 8 * 1024 * 1024;
    /** The largest message fits in, so that none becomes a file of its own, which no limit would count. */
    private static final int JOURNAL_BUFFER = 3 * 1024 * 1024;

    private static final long MEMORY = 64L * 1024 * 1024;
    private static final long MEMORY_OF_ONE = 4L * 1024 * 1024;
    private static final int PAGE = 1024 * 1024;
    /** The largest message of a device, and its topic. */
    private static final int PACKET = 2 * 1024 * 1024;

    private static final int THREADS = 8;
    /** A topic that nobody used for so long is forgotten; it is made again when it is used. */
    private static final long UNUSED_MS = 600_000;

    private static final SimpleString NOWHERE = SimpleString.of("$nowhere");

    private final ActiveMQServer server;

    /** Starts it. @param folder for what waits, and nothing else */
    Artemis(BrokerSettings settings, Path folder, Guard guard) throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        // It looks its parts up by the thread's class loader.
        thread.setContextClassLoader(Artemis.class.getClassLoader());
        try {
            server = new ActiveMQServerImpl(configuration(settings, folder), guard);
            server.addProtocolManagerFactory(new MQTTProtocolManagerFactory());
            server.start();
            server.getRemotingService().addIncomingInterceptor(guard);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Configuration configuration(BrokerSettings settings, Path folder) throws Exception {
        var all = new ConfigurationImpl();
        all.setName("madang");
        all.setJMXManagementEnabled(false);
        all.setSecurityEnabled(true);
        all.setMessageCounterEnabled(false);
        all.setThreadPoolMaxSize(THREADS);
        all.setScheduledThreadPoolMaxSize(2);
        all.setWildCardConfiguration(topics());
        all.setGlobalMaxSize(MEMORY);
        all.setMinDiskFree(settings.free());
        all.setAddressSettings(Map.of("#", address(settings)));
        journal(all, folder);
        all.addAcceptorConfiguration(acceptor("plain", settings.plain(), plain(settings)));
        settings.encrypted()
                .ifPresent(each ->
                        all.addAcceptorConfiguration(acceptor("encrypted", each.at(), encrypted(settings, each))));
        return all;
    }

    /** Its addresses are the topics as they are, so that no two topics become one address. */
    private static WildcardConfiguration topics() {
        return new WildcardConfiguration().setDelimiter('/').setSingleWord('+').setAnyWords('#');
    }

    private static AddressSettings address(BrokerSettings settings) {
        return new AddressSettings()
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(MEMORY_OF_ONE)
                .setPageSizeBytes(PAGE)
                .setPageLimitBytes(settings.waiting())
                .setPageFullMessagePolicy(PageFullMessagePolicy.DROP)
                .setAutoCreateAddresses(true)
                .setAutoDeleteAddresses(true)
                .setAutoDeleteAddressesDelay(UNUSED_MS)
                .setAutoCreateQueues(true)
                .setAutoDeleteQueues(false)
                // without a place for them it warns at each subscription; nothing goes there
                .setDeadLetterAddress(NOWHERE)
                .setExpiryAddress(NOWHERE)
                .setMaxDeliveryAttempts(-1);
    }

    /** What is confirmed to a device is on the disk. */
    private static void journal(ConfigurationImpl all, Path folder) {
        all.setPersistenceEnabled(true);
        all.setJournalType(JournalType.NIO);
        all.setJournalFileSize(JOURNAL_FILE);
        all.setJournalBufferSize_NIO(JOURNAL_BUFFER);
        all.setJournalDirectory(folder.resolve("journal").toString());
        all.setBindingsDirectory(folder.resolve("bindings").toString());
        all.setPagingDirectory(folder.resolve("paging").toString());
        all.setLargeMessagesDirectory(folder.resolve("large").toString());
        all.setJournalSyncTransactional(true);
        all.setJournalSyncNonTransactional(true);
        all.setJournalDatasync(true);
        all.setCreateBindingsDir(true);
        all.setCreateJournalDir(true);
    }

    private static Map<String, Object> plain(BrokerSettings settings) {
        var all = new HashMap<String, Object>();
        all.put(TransportConstants.PROTOCOLS_PROP_NAME, MQTTProtocolManagerFactory.MQTT_PROTOCOL_NAME);
        all.put(TransportConstants.USE_EPOLL_PROP_NAME, false);
        all.put(TransportConstants.USE_KQUEUE_PROP_NAME, false);
        all.put(TransportConstants.CONNECTIONS_ALLOWED, (long) settings.connections());
        all.put(TransportConstants.REMOTING_THREADS_PROPNAME, 2);
        return all;
    }

    private static Map<String, Object> encrypted(BrokerSettings settings, BrokerSettings.Encrypted key) {
        var all = plain(settings);
        all.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
        all.put(TransportConstants.KEYSTORE_TYPE_PROP_NAME, "PKCS12");
        all.put(TransportConstants.KEYSTORE_PATH_PROP_NAME, key.keyStore().toString());
        all.put(TransportConstants.KEYSTORE_PASSWORD_PROP_NAME, key.password());
        all.put(TransportConstants.ENABLED_PROTOCOLS_PROP_NAME, "TLSv1.2,TLSv1.3");
        all.put(TransportConstants.SSL_AUTO_RELOAD_PROP_NAME, true);
        return all;
    }

    private static TransportConfiguration acceptor(String name, Port at, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put(TransportConstants.HOST_PROP_NAME, at.host());
        all.put(TransportConstants.PORT_PROP_NAME, at.port());
        // Of the protocol alone.
        var mqtt = Map.<String, Object>of(
                "maximumPacketSize", PACKET, "closeMqttConnectionOnPublishAuthorizationFailure", false);
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), all, name, mqtt);
    }

    /** Ends it; all that was confirmed stays. */
    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("the MQTT broker inside did not stop", e);
        }
    }
}
