// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.tls;

/** Settings, PID {@value #PID}. Without a certificate nothing is encrypted here. */
@interface TlsConfig {
    String PID = "city.madang.kit.tls";

    /** A PEM file with the certificate and those above it, or a PKCS12 file ({@code .p12}, {@code .pfx}). */
    String certificate() default "";

    /** A PEM file with the private key (PKCS8); not used with PKCS12. */
    String key() default "";

    /** Of the PKCS12 file. */
    String password() default "";

    String host() default "127.0.0.1";

    int port() default 8443;

    /** Whether plain calls are sent to the encrypted port. */
    boolean redirect() default true;

    /** Days for which browsers are told to come encrypted only; 0 for not telling. */
    int hstsDays() default 365;

    /** Whether they are told so for every name below the city's. */
    boolean hstsSubdomains() default false;
}
