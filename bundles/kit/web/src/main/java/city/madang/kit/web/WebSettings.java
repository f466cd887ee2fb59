// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

/** What an operator can set, file {@code etc/city.madang.kit.web.cfg}. */
public @interface WebSettings {
    /** Addresses and networks of the servers in front that are believed when they say who calls; empty for none. */
    String proxies() default "127.0.0.1,::1";
}
