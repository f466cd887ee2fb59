// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

/** Settings in {@code etc/city.madang.kit.jobs.cfg}. */
public @interface JobsConfig {
    /** Configuration PID. */
    String PID = "city.madang.kit.jobs";

    /** After so many seconds without a sign of life another node takes a run over; 5 at least. */
    int leaseSeconds() default 30;

    /** Jobs that one node runs at the same time. */
    int atOnce() default 4;
}
