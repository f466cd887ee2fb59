// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

/** Settings of a gateway for dialled menus, {@code etc/city.madang.kit.sms.ussd.cfg}; without the file there is none. */
public @interface UssdConfig {
    /** The JSON file that says how the gateway's calls look. */
    String mapping();

    /** Country code for numbers that come in without one, for example 82. */
    String country() default "";
}
