// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import jakarta.mail.Session;
import java.util.Properties;

/**
 * A mail server and how to speak to it.
 *
 * @param user empty when none is asked for
 */
record MailServer(String protocol, String host, int port, Security security, String user, String password) {
    private static final String CONNECT = "10000";
    /** A carrier may block up to 30 s. */
    private static final String READ = "20000";

    static MailServer smtp(MailConfig config) {
        return new MailServer(
                "smtp",
                config.smtpHost().strip(),
                config.smtpPort(),
                Security.of(config.smtpSecurity()),
                config.smtpUser(),
                config.smtpPassword());
    }

    static MailServer imap(MailConfig config) {
        return new MailServer(
                "imap",
                config.imapHost().strip(),
                config.imapPort(),
                Security.of(config.imapSecurity()),
                config.imapUser(),
                config.imapPassword());
    }

    boolean isSet() {
        return !host.isEmpty();
    }

    /** The protocol as the library names it. */
    String wire() {
        return security.protocol(protocol);
    }

    Session session() {
        return Session.getInstance(properties());
    }

    /** For addresses that are not ASCII; a server that does not take such refuses them. */
    Session sessionInUtf8() {
        var properties = properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(properties);
    }

    private Properties properties() {
        var properties = new Properties();
        var prefix = "mail." + wire() + ".";
        security.put(properties, wire());
        properties.setProperty(prefix + "auth", String.valueOf(!user.isEmpty()));
        properties.setProperty(prefix + "connectiontimeout", CONNECT);
        properties.setProperty(prefix + "timeout", READ);
        properties.setProperty(prefix + "writetimeout", READ);
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty("mail.mime.address.strict", "true");
        return properties;
    }

    String login() {
        return user.isEmpty() ? null : user;
    }

    String secret() {
        return user.isEmpty() ? null : password;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
