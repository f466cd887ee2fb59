// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.broker;

/** Settings of the broker inside, {@code etc/city.madang.kit.broker.cfg}. The password of a key store is a secret, {@code MADANG_BROKER_KEY_PASSWORD}. */
public @interface BrokerConfig {
    /** Names the settings. */
    String PID = "city.madang.kit.broker";

    boolean enabled() default false;

    /** Where it listens unencrypted; for programs of this machine. */
    String host() default "127.0.0.1";

    int port() default 1883;

    /** A PKCS12 file with the certificate and its key; empty for no encrypted port. */
    String keyStore() default "";

    /** Where it listens encrypted. */
    String tlsHost() default "127.0.0.1";

    int tlsPort() default 8883;

    /** Who may sign in, as {@code mosquitto_passwd} writes it. */
    String passwords() default "";

    /** Who may do what, as Mosquitto's {@code acl_file}; empty for: a device below its own name. */
    String rights() default "";

    /** At once, on each port. */
    int connections() default 5000;

    /** Megabytes that may wait for one subscription on the disk; what comes beyond is lost. */
    int waiting() default 256;

    /** Megabytes of the disk that stay free: below it nothing is taken in. */
    int free() default 1024;
}
