// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.social;

/** Settings of the city's account on a Mastodon server, {@code etc/city.madang.kit.notify.mastodon.cfg}. */
public @interface MastodonConfig {
    String PID = "city.madang.kit.notify.mastodon";

    /** The server with the city's account, like {@code https://example.social}; empty when there is none. */
    String server() default "";

    /** The access token of an application with the scopes {@code read:accounts read:notifications write:statuses}. */
    String token() default "";

    /** Seconds between two looks for mentions. */
    int seconds() default 60;

    /** The most characters that the server takes in a post. */
    int characters() default 500;
}
