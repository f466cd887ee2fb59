// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

/** What an operator can set, file {@code etc/city.madang.kit.web.cfg}. */
public @interface WebSettings {
    String PID = "city.madang.kit.web";

    /** Addresses and networks of the servers in front that are believed when they say who calls; empty for none. */
    String proxies() default "127.0.0.1,::1";

    /** The address of the site, with which links in messages and on papers begin; empty: this machine, or as a caller names it. */
    String site() default "";

    /** The port at which this machine reaches the site. */
    int localPort() default 8181;
}
