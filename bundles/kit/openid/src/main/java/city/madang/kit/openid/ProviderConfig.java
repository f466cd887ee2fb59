// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.openid;

/** Settings of one provider, {@code etc/city.madang.kit.openid-<any word>.cfg}. */
public @interface ProviderConfig {
    /** A word in addresses, for example {@code officials}; the provider has to know them. */
    String id() default "";

    /** Address of the provider as it calls itself, for example {@code https://login.example.org/city}; empty: not in use. */
    String issuer() default "";

    /** The name under which the provider knows the city. */
    String client() default "";

    /** Empty for a client without a secret; PKCE protects either. */
    String secret() default "";

    /** What the button says; empty for the host's name. */
    String name() default "";

    String scopes() default "openid email";

    /** Other hosts that serve the provider's addresses, separated by commas. No more are called. */
    String hosts() default "";

    boolean officials() default true;

    boolean citizens() default false;

    boolean newCitizens() default false;

    /** Whether a mail address that it has verified finds an account here. */
    boolean byMail() default false;

    /** Values of {@code amr} or {@code acr} by which a second factor was shown there, separated by commas; empty: ours is asked. */
    String strong() default "";
}
