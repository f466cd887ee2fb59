// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations;

/** Settings, PID {@value #PID}. */
@interface OperationConfig {
    String PID = "city.madang.kit.operations";

    /** What a monitoring system shows as {@code Authorization: Bearer}; empty: administrators only. */
    String metricsToken() default "";
}
