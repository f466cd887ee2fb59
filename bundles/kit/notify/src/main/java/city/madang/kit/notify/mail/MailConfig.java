// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

/** Settings of e-mail, {@code etc/city.madang.kit.notify.mail.cfg}. */
public @interface MailConfig {
    String PID = "city.madang.kit.notify.mail";

    /** The server that takes mail; empty when the city sends none. */
    String smtpHost() default "";

    int smtpPort() default 587;

    /** {@code starttls}, {@code tls} (from the first byte) or {@code none}. */
    String smtpSecurity() default "starttls";

    /** Empty when the server asks for no name. */
    String smtpUser() default "";

    String smtpPassword() default "";

    /** The address that mails come from, and to which replies go. */
    String address() default "";

    /** The server where mail to that address arrives; empty when none is taken. */
    String imapHost() default "";

    int imapPort() default 993;

    /** {@code tls}, {@code starttls} or {@code none}. */
    String imapSecurity() default "tls";

    String imapUser() default "";

    String imapPassword() default "";

    String imapFolder() default "INBOX";

    /** A folder to which mails are moved once they are stored; empty when they stay, marked as read. */
    String imapDone() default "";

    int imapSeconds() default 30;

    /** The most megabytes of one attachment. */
    int attachmentMegabytes() default 10;

    /** The most attachments of one mail. */
    int attachments() default 5;
}
