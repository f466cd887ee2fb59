// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.broker;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.NoCacheLoginException;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;

/** Says to the broker who may sign in, and who may send and listen where. Safe for several threads. */
final class Guard implements ActiveMQSecurityManager5, MQTTInterceptor {
    static final String CITY = "city";
    /** Names of clients that begin so are the city's: whoever took one would have its messages. */
    private static final String CITYS_CLIENTS = "madang-";

    private static final String QUEUE = "::";

    private final Accounts accounts;
    private final Rights rights;
    private final String password;

    /** @param password by which the city's own line signs in, beside what the file says of it */
    Guard(Accounts accounts, Rights rights, String password) {
        this.accounts = accounts;
        this.rights = rights;
        this.password = password;
    }

    @Override
    public Subject authenticate(String user, String typed, RemotingConnection connection, String domain)
            throws NoCacheLoginException {
        if (!validateUser(user, typed)) {
            throw new NoCacheLoginException("wrong name or password");
        }
        var subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        return subject;
    }

    @Override
    public boolean validateUser(String user, String typed) {
        return user != null && typed != null && (isCity(user, typed) || accounts.isRight(user, typed));
    }

    private boolean isCity(String user, String typed) {
        return user.equals(CITY)
                && MessageDigest.isEqual(
                        typed.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        var user = getUserFromSubject(subject);
        int queue = address.indexOf(QUEUE);
        var topic = queue < 0 ? address : address.substring(0, queue);
        return user != null && may(user, check, topic);
    }

    private boolean may(String user, CheckType check, String topic) {
        return switch (check) {
            case SEND -> rights.maySend(user, topic);
            // an address is made for whoever sends first, and for whoever listens first
            case CREATE_ADDRESS -> rights.maySend(user, topic) || rights.mayListen(user, topic);
            case CONSUME,
                    CREATE_DURABLE_QUEUE,
                    CREATE_NON_DURABLE_QUEUE,
                    DELETE_DURABLE_QUEUE,
                    DELETE_NON_DURABLE_QUEUE -> rights.mayListen(user, topic);
            default -> false;
        };
    }

    @Override
    public boolean validateUserAndRole(String user, String typed, Set<Role> roles, CheckType check) {
        return false;
    }

    @Override
    public boolean intercept(MqttMessage packet, RemotingConnection connection) {
        if (packet instanceof MqttConnectMessage connect) {
            var client = String.valueOf(connect.payload().clientIdentifier());
            return !client.startsWith(CITYS_CLIENTS)
                    || CITY.equals(connect.payload().userName());
        }
        return true;
    }
}
