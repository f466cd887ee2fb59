// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

/** Settings of an HTTP gateway, {@code etc/city.madang.kit.sms.gateway.cfg}; without the file there is none. */
public @interface GatewayConfig {
    /** The JSON file that says how the provider's interface looks. */
    String mapping();

    /** Country code for numbers that come in without one, for example 82. */
    String country() default "";
}
