// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.outside;

/** What an operator can set of calls to other servers, file {@code etc/city.madang.kit.outside.cfg}. */
public @interface OutsideConfig {
    String PID = "city.madang.kit.outside";

    /** Addresses and networks of the city's own network that modules may call, with commas between; usually none. */
    String networks() default "";
}
